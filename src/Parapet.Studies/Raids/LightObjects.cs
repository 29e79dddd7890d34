using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;

namespace Parapet.Studies.Raids;

/// <summary>What the missiles of a raid release, behind all that was launched, so that no other place in the list changes.</summary>
internal static class LightObjects
{
    /// <summary>Adds what each missile releases, in the order of the missiles.</summary>
    /// <param name="targets">All that was launched.</param>
    /// <param name="released">Told for each object of its missile.</param>
    public static void Release(ImmutableArray<Target>.Builder targets, RandomSource random, Action<TargetId> released)
    {
        var launched = targets.Count;
        for (var i = 0; i < launched; i++)
        {
            foreach (var target in LightObjectFlight.ReleasedBy(targets[i], targets.Count, random))
            {
                targets.Add(target);
                released(targets[i].Id);
            }
        }
    }

    /// <summary>The raid as an option meets it: what a missile releases that goes for another place than it was laid to flies with it there.</summary>
    /// <param name="laid">The raid as laid.</param>
    /// <param name="met">The same with the missiles that go for other places; their objects still as laid.</param>
    public static ImmutableArray<Target> Follow(ImmutableArray<Target> laid, ImmutableArray<Target> met, RandomSource random)
    {
        var followed = met.ToBuilder();
        foreach (var released in laid.Where(target => target.ReleasedBy is not null).GroupBy(target => target.ReleasedBy!.Value.Value))
        {
            var missile = met[released.Key];
            if (ReferenceEquals(missile.Trajectory, laid[released.Key].Trajectory))
            {
                continue;
            }

            // On a way that stays too low it releases nothing; all of them keep their places in the list.
            var anew = LightObjectFlight.ReleasedBy(missile, released.First().Id.Value, random).ToDictionary(target => target.Id);
            foreach (var target in released)
            {
                followed[target.Id.Value] = anew.GetValueOrDefault(target.Id) ?? target with { Trajectory = target.Trajectory.HeldBack() };
            }
        }

        return followed.ToImmutable();
    }
}
