using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;

namespace Parapet.Studies.Forks;

/// <summary>A moment of a raid, and what is changed of the defence from then on. All before it and every random draw are as without.</summary>
/// <param name="At">Not before the raid's start.</param>
/// <param name="Changes">In their order; none leaves the raid as it is.</param>
public sealed record Fork(Instant At, ImmutableArray<ForkChange> Changes)
{
    /// <summary>By which a run with it is told from one without.</summary>
    public string Name => $"forked at {At.ToString()[..^2].TrimEnd('.')}";

    /// <summary>Adds what of it a scenario cannot take: nodes and links that are not there, doctrines that no order changes to.</summary>
    /// <param name="scenario">Of the option, with or without a raid.</param>
    public void Check(Scenario scenario, ResolvedCatalogue catalogue, Problems problems)
    {
        if (At <= Instant.Start || At > Instant.Start + scenario.TimeLimit)
        {
            problems.Add(new("--at", 0, "", $"{At}", string.Create(CultureInfo.InvariantCulture, $"after 00:00:00 and at most {Instant.Start + scenario.TimeLimit}, where the raid is broken off")));
        }

        new ForkedScenario(this, scenario, catalogue, problems).Draw();
    }

    /// <summary>The change of a study's world that it is.</summary>
    public Change InWorld(ResolvedCatalogue catalogue) => new("fork", true, Name) { InScenario = scenario => new ForkedScenario(this, scenario, catalogue, new()).Draw() };
}
