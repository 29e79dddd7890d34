using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Counterfactuals;

/// <summary>One thing taken out of a study's world or put into it, all else and every random draw as before.</summary>
/// <param name="Name">As in <c>--without terrain</c>.</param>
/// <param name="IsAddition">Whether it is put in (<c>--with</c>), not taken out (<c>--without</c>).</param>
/// <param name="Meaning">What becomes of the world, in words.</param>
public sealed record Change(string Name, bool IsAddition, string Meaning)
{
    /// <summary>What it makes of one run's scenario; nothing by default.</summary>
    internal Func<Scenario, Scenario> InScenario { get; init; } = scenario => scenario;

    /// <summary>What it makes of the study; nothing by default.</summary>
    internal Func<StudyDefinition, StudyDefinition> InStudy { get; init; } = study => study;

    /// <summary>Whether the earth has no relief.</summary>
    internal bool IsSmoothEarth { get; init; }

    public override string ToString() => $"{(IsAddition ? "with" : "without")} {Name}";
}
