using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Studies.Checks;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Validation.Tables;

namespace Parapet.Questions.Running;

/// <summary>A run's inputs, read and checked.</summary>
/// <param name="File">Where the study's file lies.</param>
/// <param name="StudyFile">The bytes of the study's file, to stand beside the result.</param>
/// <param name="Output">Where the result goes.</param>
public sealed record PreparedRun(StudyDefinition Study, string File, ReadOnlyMemory<byte> StudyFile, SystemCatalogue Catalogue, Theatre Theatre, string Output)
{
    /// <summary>The sweep of the study's settings; null where nothing is compared.</summary>
    internal StudyRobustness? Robustness(RunQuestion question)
    {
        var problems = new Problems();
        return !Study.Comparisons.IsEmpty
            && StudyReader.Document(File, problems) is { } file
            && (Study.Catalogue is null ? Catalogue : CatalogueFolder.Load(problems)) is { } shipped
            ? new(file, Study, Catalogue, shipped, Theatre, question.Terrain == TerrainLayers.ShippedAlone)
            : null;
    }

    /// <summary>The sweep of the study's settings that is kept beside it; null where none is, or where it was not asked for.</summary>
    internal RobustnessResult? KeptSweep { get; init; }

    /// <summary>What the kept sweep says of this run; a run that changes the world or takes one reading of the figures is of other settings.</summary>
    internal SweptStanding Swept(RunQuestion question)
    {
        if (KeptSweep is not { } kept)
        {
            return SweptStanding.None;
        }

        var isSame = question.Changes.IsEmpty && question.Figures is null && IsOfHeadline(kept) && Robustness(question)?.Fingerprint() == kept.Fingerprint;
        return new(kept, isSame);
    }

    private bool IsOfHeadline(RobustnessResult kept) =>
        kept.Study == Study.Study && !Study.Comparisons.IsEmpty && kept.A == Study.Comparisons[0].Of && kept.B == Study.Comparisons[0].With
        && kept.Measure == Measures.DecidingBy(Study.Answer.Measure).Id;

    /// <summary>
    /// As <see cref="Of"/>, with a folder of the study's own to write into and with what the report tells beside the raids: the
    /// sweep that is kept beside the study and the reference values. Either may be missing, which the report then says; one that is there and cannot be read is a problem.
    /// </summary>
    internal static PreparedRun? ForReport(RunQuestion question, Problems problems)
    {
        if (ReferenceFolder.Default() is { } reference)
        {
            ReferenceFolder.Read(reference, problems);
        }

        var place = StudyFolders.Find(question.Study);
        var folder = Directory.Exists(place) ? place : Path.GetDirectoryName(Path.GetFullPath(place))!;
        var sweep = RobustnessFile.Beside(folder, problems);
        return Of(question, problems) is { } prepared && RunFolder.Of(question.Output, prepared.File, FolderName(question, prepared.Study), problems) is { } output && problems.None
            ? prepared with { KeptSweep = sweep, Output = output }
            : null;
    }

    /// <summary>What its outcomes follow from; it reads the user's tiles once.</summary>
    internal CampaignIdentity Identity(RunQuestion question) => new()
    {
        Study = Study.Study,
        StudyText = Encoding.UTF8.GetString(StudyFile.Span),
        Seed = question.Seed ?? Study.Seed,
        Replications = question.Settings.Replications ?? Study.Replications,
        Figures = question.Figures?.Name,
        With = [.. question.Changes.Where(change => change.IsAddition).Select(change => change.Name).Order(StringComparer.Ordinal)],
        Without = [.. question.Changes.Where(change => !change.IsAddition).Select(change => change.Name).Order(StringComparer.Ordinal)],
        Events = question.KeepsEvents,
        Terrain = string.Join(" over ", Theatre.Terrain.Layers.Select(layer => layer is TileFolder tiles ? tiles.Hash() : layer.Name)),
        CatalogueHash = Catalogue.Hash,
        Version = question.Settings.Version,
        Build = ProgramBuild.Text,
    };

    private static string FolderName(RunQuestion question, StudyDefinition study) => question.IsQuick ? $"{study.Study}-quick" : study.Study;

    internal StudyRunner Runner(RunSettings settings) => new(Study, Catalogue, Theatre, settings);

    /// <summary>Reads study, catalogue and terrain; null where anything is wrong with any of them, with every problem added.</summary>
    internal static PreparedRun? Of(RunQuestion question, Problems problems)
    {
        var place = StudyFolders.Find(question.Study);
        var terrain = TerrainLayers.Open(question.Terrain, problems);
        var study = StudyReader.Read(place, problems);
        var catalogue = CatalogueFolder.Load(problems, study?.Catalogue);
        if (study is null || catalogue is null || terrain is null)
        {
            return null;
        }

        var file = Directory.Exists(place) ? Path.Combine(place, StudyReader.FileName) : place;
        var isSmoothElsewhere = question.Terrain == TerrainLayers.ShippedAlone || question.Changes.LeaveNoRelief();
        StudyInCatalogue.Check(study, file, catalogue, terrain, problems, isSmoothElsewhere);
        if (!problems.None)
        {
            return null;
        }

        var prepared = new PreparedRun(study, file, System.IO.File.ReadAllBytes(file), catalogue, new Theatre(terrain), question.Output ?? RunFolder.Named(FolderName(question, study)));
        var lines = new StudyLines(file);
        foreach (var (path, found) in prepared.Runner(question.Settings).Rehearse())
        {
            problems.Add(lines.Problem(path, found, "what can be flown in every raid"));
        }

        return problems.None ? prepared : null;
    }
}
