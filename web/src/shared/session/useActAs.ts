import { useNavigate } from '@tanstack/react-router';
import { choose } from './session';

/** Acts as another profile from now on, and begins where that one begins. */
export function useActAs(): (profile: string) => void {
  const navigate = useNavigate();
  return (profile) => {
    choose(profile);
    void navigate({ to: '/' });
  };
}
