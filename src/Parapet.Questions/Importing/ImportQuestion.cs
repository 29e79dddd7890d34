using System.Collections.Immutable;
using System.Text;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Interop.Msdl;
using Parapet.Questions.Inputs;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;

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
        if (CatalogueFolder.Load(problems) is not { } catalogue || TerrainLayers.Open(null, problems) is not { } relief || Read(problems) is not { } scenario)
        {
            return null;
        }

        var systems = catalogue.All<SystemEntry>().Select(system => (system.Id, system.Name)).ToImmutableArray();
        if (ImportRules.Of(Systems, scenario, [.. systems], problems) is not { } rules)
        {
            return null;
        }

        var study = new ImportedStudy(scenario, rules, new(relief), Axis, Path.GetFileName(File));
        if (study.Forces.IsEmpty)
        {
            TellWhyNone(study, scenario, systems, problems);
        }
        else if (!study.HasAssets)
        {
            problems.Add(new(File, 0, "", "no installation and no unit that stands on land", "something on land that a raid may aim at"));
        }

        return problems.None && study.Answer() is var answer && WillRun(answer, catalogue, relief, problems) ? answer : null;
    }

    /// <summary>Each unit of air defence with its own reason; where there is none, that.</summary>
    private void TellWhyNone(ImportedStudy study, MsdlScenario scenario, ImmutableArray<(string Id, string Name)> systems, Problems problems)
    {
        var allowed = $"--system ID for all of them or --system \"NAME=ID\" for one, of {string.Join(", ", systems.Select(system => system.Id))}";
        var units = scenario.Units.Where(unit => unit.Role == MsdlRole.AirDefence).ToArray();
        foreach (var left in study.Left.Where(left => units.Any(unit => left.Line == unit.Line || left.What == unit.Name)))
        {
            problems.Add(new(File, left.Line, left.What, left.Why, left.Why == ImportedStudy.NoRule ? allowed : "a unit of air defence of a side, at a place within the limits of a study"));
        }

        if (units.Length == 0)
        {
            problems.Add(new(File, 0, "", "no unit of air defence, by the symbols of its units", allowed));
        }
    }

    /// <summary>Whether the study is taken as it is; whatever is still wrong with it is told of the scenario.</summary>
    private bool WillRun(ImportAnswer answer, SystemCatalogue catalogue, LayeredElevation relief, Problems problems)
    {
        var found = new Problems();
        if (YamlDocument.Parse(File, Encoding.UTF8.GetBytes(answer.Study), found) is { } node && StudyReader.Read(node, found) is { } study)
        {
            StudyInCatalogue.Check(study, File, catalogue, relief, found, isSmoothElsewhere: true);
        }

        foreach (var problem in found.InOrder())
        {
            problems.Add(new(File, 0, "", $"the study made of it could not be run: {problem.Path}: {problem.Found}", problem.Allowed));
        }

        return found.None;
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
