using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Entries;
using Parapet.Interop.Msdl;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Importing;

/// <summary>A scenario of other programs as a study.</summary>
/// <param name="File">In the Military Scenario Definition Language.</param>
public sealed record ImportQuestion(string File)
{
    private const string Allowed = "a scenario in MSDL";

    /// <summary>Which system a unit is: a catalogue id for all units of air defence, or <c>name=id</c> for one. A unit whose name holds a system's id or name needs none.</summary>
    public ImmutableArray<string> Systems { get; init; } = [];

    /// <summary>From where the raid comes and where the units look: no scenario says.</summary>
    public Azimuth Axis { get; init; } = Azimuth.North;

    /// <summary>The study; null where the problems hold any in the end.</summary>
    public ImportAnswer? Answer(Problems problems)
    {
        if (CatalogueFolder.Load(problems) is not { } catalogue || Read(problems) is not { } scenario)
        {
            return null;
        }

        var systems = catalogue.All<SystemEntry>().Select(system => (system.Id, system.Name)).ToImmutableArray();
        if (ImportRules.Of(Systems, scenario, [.. systems], problems) is not { } rules)
        {
            return null;
        }

        var study = new ImportedStudy(scenario, rules, Axis, Path.GetFileName(File));
        if (study.Forces.IsEmpty)
        {
            problems.Add(new(
                File, 0, "", $"no unit that becomes a system: {scenario.Units.Count(unit => unit.Role == MsdlRole.AirDefence)} units of air defence, of which no name holds a system's",
                $"--system ID for all of them or --system \"NAME=ID\" for one, of {string.Join(", ", systems.Select(system => system.Id))}"));
        }

        return problems.None ? study.Answer() : null;
    }

    private MsdlScenario? Read(Problems problems)
    {
        using var stream = RegularFile.Open(File, File, Allowed, problems);
        if (stream is null)
        {
            return null;
        }

        if (!MsdlReader.TryRead(stream, out var scenario, out var fault))
        {
            problems.Add(new(File, fault!.Line, fault.What, fault.Why, Allowed));
        }

        return scenario;
    }
}
