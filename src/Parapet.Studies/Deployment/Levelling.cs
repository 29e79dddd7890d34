using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>
/// Cuts a force's ready rounds, target channels and missile channels, each in proportion over its units, down to the
/// least of all the forces of a study: the basis of equal rounds and channels.
/// </summary>
internal static class Levelling
{
    public static ImmutableArray<FireUnitPlacement> Apply(
        ImmutableArray<FireUnitPlacement> units, StudyDefinition study, StudyOption option, ResolvedCatalogue catalogue)
    {
        if (units.IsEmpty || BasisWords.Parse(option.Basis.Length > 0 ? option.Basis : study.Basis) is not ForceBasis.EqualRoundsAndChannels)
        {
            return units;
        }

        var peers = study.Options.Where(other => other.Basis == option.Basis).Select(study.ForceOf).Where(force => !force.Systems.IsEmpty)
            .Select(force => Totals(force, catalogue)).ToArray();
        var own = Totals(study.ForceOf(option), catalogue);
        var rounds = new Shares(peers.Min(total => total.Rounds), own.Rounds);
        var targets = new Shares(peers.Min(total => total.Targets), own.Targets);
        var missiles = new Shares(peers.Min(total => total.Missiles), own.Missiles);
        return [.. units.Select(Levelled)];

        FireUnitPlacement Levelled(FireUnitPlacement unit)
        {
            var description = unit.Site.Description;
            return unit with
            {
                Site = unit.Site with
                {
                    Description = description with
                    {
                        Magazines = [.. description.Magazines.Select(magazine => magazine with { Ready = rounds.Next(magazine.Ready) })],
                        TargetChannels = Math.Max(1, targets.Next(description.TargetChannels)),
                        MissileChannels = Math.Max(1, missiles.Next(description.MissileChannels)),
                    },
                },
            };
        }
    }

    private static (int Rounds, int Targets, int Missiles) Totals(Force force, ResolvedCatalogue catalogue)
    {
        var units = force.Ids.SelectMany(system => catalogue.Systems[system].FireUnits).ToArray();
        return (
            units.Sum(unit => unit.Count * unit.Unit.Magazines.Sum(magazine => magazine.Ready)),
            units.Sum(unit => unit.Count * unit.Unit.TargetChannels),
            units.Sum(unit => unit.Count * unit.Unit.MissileChannels));
    }

    /// <summary>Hands out a part of a whole one after the other; what rounding leaves over goes to the next, so that the sum is exact.</summary>
    private sealed class Shares(int part, int whole)
    {
        private long _asked;
        private int _given;

        public int Next(int count)
        {
            _asked += count;
            var due = (int)((_asked * part + whole / 2) / whole);
            var share = due - _given;
            _given = due;
            return share;
        }
    }
}
