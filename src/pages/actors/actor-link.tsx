import type { View } from '../view.js';
import { actorAddress, actorName } from './actor-names.js';

export const ActorLink = ({ view, id }: { view: View; id: string }) => {
  const address = actorAddress(view, id);
  return address === null ? <span>{actorName(view, id)}</span> : <a href={address}>{actorName(view, id)}</a>;
};
