using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>Puts the fighters of a scenario among its targets, behind all that was laid down: radars see them as they see any aircraft.</summary>
public static class FighterFormation
{
    /// <summary>What is added to a fighter's number as a participant where it tells its control by voice, so that neither word undoes the other.</summary>
    internal const int ByVoice = 1 << 20;

    /// <summary>Beyond the numbers of all friends that a raid may fly.</summary>
    private const int FirstParticipant = 1 << 20;

    /// <summary>The number by which the network knows a fighter.</summary>
    internal static int ParticipantOf(FighterId fighter) => FirstParticipant + fighter.Value;

    /// <summary>The scenario with its fighters; as it is where it has none.</summary>
    /// <param name="random">Of the replication: whose transponder works.</param>
    public static Scenario Enter(Scenario scenario, RandomSource random)
    {
        if (scenario.FighterStations.IsEmpty)
        {
            return scenario;
        }

        var fighters = ImmutableArray.CreateBuilder<Target>();
        foreach (var station in scenario.FighterStations)
        {
            for (var i = 0; i < station.Aircraft; i++)
            {
                fighters.Add(Fighter(scenario, station, i + 1, fighters.Count, random));
            }
        }

        return scenario with
        {
            Targets = [.. scenario.Targets, .. fighters],
            Aims = [.. scenario.Aims, .. fighters.Select(_ => -1)],
            Attacks = scenario.Attacks.IsEmpty ? [] : [.. scenario.Attacks, .. fighters.Select(_ => DefencePart.None)],
        };
    }

    private static Target Fighter(Scenario scenario, FighterStation station, int number, int index, RandomSource random)
    {
        var aircraft = station.Fighter.Aircraft with { Name = FormattableString.Invariant($"{station.Name} {number}") };
        var state = new TargetState(Earth.Ellipsoid.Wgs84.ToEcef(station.Base), default);
        var tells = aircraft.Terminal is { } terminal && random.Stream(Purpose.FighterTerminal, index).NextBernoulli(terminal.Availability.Value);
        var answers = random.Stream(Purpose.FighterTransponder, index).NextBernoulli(aircraft.TransponderAvailability.Value);
        return new(
            new(scenario.Targets.Length + index), aircraft,
            new(Instant.Start, Instant.Start + scenario.TimeLimit, [state, state], endsInImpact: false),
            new(aircraft.TransponderModes, answers))
        {
            IsSteered = true,
            Terminal = new(tells ? ParticipantOf(new(index)) : 0, tells),
        };
    }
}
