using System.Security.Cryptography;
using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Rare;
using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Running;
using Parapet.Campaigns.Sensitivity;
using Parapet.Campaigns.Sweeps;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Earth.Terrain.Tiles;
using Parapet.OwnModels;
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
    private CampaignIdentity? _identity;

    /// <summary>The sweep of all the study's settings; null where nothing is compared.</summary>
    internal StudyRobustness? Robustness(RunQuestion question) =>
        Headline() is var (file, shipped) ? new(file, Study, Catalogue, shipped, Theatre, question.Terrain == TerrainLayers.ShippedAlone) : null;

    /// <summary>The sweep of some settings over values that are named; null where nothing is compared.</summary>
    internal StudySweep? Sweep(RunQuestion question) =>
        Headline() is var (file, shipped) ? new(file, Study, Catalogue, shipped, Theatre, question.Terrain == TerrainLayers.ShippedAlone) : null;

    /// <summary>The study's file and the catalogue without its changes; null where nothing is compared.</summary>
    private (Node File, SystemCatalogue Shipped)? Headline()
    {
        var problems = new Problems();
        return !Study.Comparisons.IsEmpty
            && StudyReader.Document(File, problems) is { } file
            && (Study.Catalogue is null ? Catalogue : CatalogueFolder.Load(problems)) is { } shipped
            ? (file, shipped)
            : null;
    }

    /// <summary>The sweep of the study's settings that is kept beside it; null where none is, or where it was not asked for.</summary>
    internal RobustnessResult? KeptSweep { get; init; }

    /// <summary>The analysis of the study's disputed figures that is kept beside it; null where none is, or where it was not asked for.</summary>
    internal SensitivityResult? KeptAnalysis { get; init; }

    /// <summary>The analysis of the study's disputed figures; null where nothing is compared.</summary>
    internal StudySensitivity? Sensitivity(RunQuestion question, SensitivitySizes sizes, Problems problems) =>
        Robustness(question) is { } robustness ? StudySensitivity.Of(robustness, Catalogue, Theatre, sizes, problems) : null;

    /// <summary>What is kept beside the study says of this run; one that changes the world or takes one reading of the figures is of other settings.</summary>
    internal KeptStandings Standings(RunQuestion question)
    {
        var fingerprint = new Lazy<RobustnessFingerprint?>(() => Robustness(question)?.Fingerprint());
        return new(
            KeptSweep is { } swept ? new(swept, Fits(swept.Study, swept.A, swept.B, swept.Measure, swept.Fingerprint)) : SweptStanding.None,
            KeptAnalysis is { } analysed ? new(analysed, Fits(analysed.Study, analysed.A, analysed.B, analysed.Measure, analysed.Fingerprint)) : SensitivityStanding.None);

        bool Fits(string study, string a, string b, string measure, RobustnessFingerprint made) =>
            question.Changes.IsEmpty && question.Figures is null && IsOfHeadline(study, a, b, measure) && fingerprint.Value == made;
    }

    private bool IsOfHeadline(string study, string a, string b, string measure) =>
        study == Study.Study && !Study.Comparisons.IsEmpty && a == Study.Comparisons[0].Of && b == Study.Comparisons[0].With
        && measure == Measures.DecidingBy(Study.Answer.Measure).Id;

    /// <summary>
    /// As <see cref="Of"/>, with a folder of the study's own to write into and with what the report tells beside the raids: the
    /// sweep and the analysis that are kept beside the study and the reference values. Each may be missing, which the report then says; one that is there and cannot be read is a problem.
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
        var analysis = SensitivityFile.Beside(folder, problems);
        return Of(question, problems) is { } prepared && RunFolder.Of(question.Output, prepared.File, FolderName(question, prepared.Study), problems) is { } output && problems.None
            ? prepared with { KeptSweep = sweep, KeptAnalysis = analysis, Output = output }
            : null;
    }

    /// <summary>What its outcomes follow from; it reads the user's tiles, once.</summary>
    internal CampaignIdentity Identity(RunQuestion question) => _identity ??= new()
    {
        Study = Study.Study,
        StudyText = Encoding.UTF8.GetString(StudyFile.Span),
        Seed = question.Seed ?? Study.Seed,
        Replications = CampaignPlan.MostReplications(Study, question.Settings),
        Until = question.Until?.Text,
        Figures = question.Figures?.Name,
        With = [.. question.Changes.Where(change => change.IsAddition).Select(change => change.Name).Order(StringComparer.Ordinal)],
        Without = [.. question.Changes.Where(change => !change.IsAddition).Select(change => change.Name).Order(StringComparer.Ordinal)],
        Events = question.KeepsEvents,
        Terrain = string.Join(" over ", Theatre.Terrain.Layers.Select(layer => layer is TileFolder tiles ? tiles.Hash() : layer.Name)),
        CatalogueHash = Catalogue.Hash,
        Traffic = Study.Recordings is { IsEmpty: false } files ? string.Join(", ", files.Select(file => $"{file.Name} {file.Hash}")) : null,
        OwnModels = OwnModels is { Length: > 0 } models ? string.Join(", ", models.Select(model => $"{model.Words} {model.Hash}")) : null,
        Version = question.Settings.Version,
        Build = ProgramBuild.Text,
    };

    /// <summary>Of the study's file, of the recordings that it flies and of the models of its own: what a run of them is known by.</summary>
    internal string StudyHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Study.Recordings.Select(file => $"{file.Name} {file.Hash}").Concat(OwnModels.Select(model => $"{model.Words} {model.Hash}"))
            .Prepend(Convert.ToHexStringLower(SHA256.HashData(StudyFile.Span)))))));

    /// <summary>The models of the study's own, each once.</summary>
    private OpenedModel[] OwnModels => [.. Study.Options.SelectMany(option => option.Own.All).Distinct()];

    private static string FolderName(RunQuestion question, StudyDefinition study) => question.IsQuick ? $"{study.Study}-quick" : study.Study;

    /// <summary>Raids that a run asked for so would bring, with a stopping rule at most.</summary>
    public int MostRaids(RunQuestion question) => new CampaignPlan(Study, question.Settings).Blocks;

    /// <summary>Rare chances of the study's options.</summary>
    internal StudyRare Rare(RunSettings settings) => new(Study, Catalogue, Theatre, settings);

    internal StudyRunner Runner(RunSettings settings) => new(Study, Catalogue, Theatre, settings);

    /// <summary>As <see cref="Of"/>, of a study that compares something.</summary>
    internal static PreparedRun? ForHeadline(RunQuestion question, Problems problems)
    {
        var prepared = Of(question, problems);
        if (prepared is { OwnModels.Length: > 0 })
        {
            problems.Add(new(prepared.File, 0, "options", $"models of the study's own: {string.Join(", ", prepared.OwnModels.Select(model => model.Words))}", "built-in models alone, where a study is run with its settings changed"));
            return null;
        }

        if (prepared is { Study.Comparisons.IsEmpty: true })
        {
            problems.Add(new(prepared.File, 0, "comparisons", "none", "the two options whose difference is the headline, first in 'comparisons'"));
            return null;
        }

        return prepared;
    }

    /// <summary>Reads study, catalogue and terrain; null where anything is wrong with any of them, with every problem added.</summary>
    internal static PreparedRun? Of(RunQuestion question, Problems problems)
    {
        var place = StudyFolders.Find(question.Study);
        var terrain = TerrainLayers.Open(question.Terrain, problems);
        var study = StudyReader.Read(place, problems);
        var catalogue = CatalogueFolder.Load(problems, study?.Catalogue);
        var file = Directory.Exists(place) ? Path.Combine(place, StudyReader.FileName) : place;
        if (study is not null)
        {
            study = new OwnModelsOfStudy(file, question.OwnModelFolder ?? Path.GetDirectoryName(Path.GetFullPath(file))!, question.AllowsOwnModels).Open(study, problems);
        }

        if (study is null || catalogue is null || terrain is null)
        {
            return null;
        }

        var isSmoothElsewhere = question.Terrain == TerrainLayers.ShippedAlone || question.Changes.LeaveNoRelief();
        StudyInCatalogue.Check(study, file, catalogue, terrain, problems, isSmoothElsewhere);
        if (!problems.None)
        {
            return null;
        }

        var targets = catalogue.Resolve(FigureDraw.Nominal).Targets;
        question.Until?.Check(study, study.Raid.Select(group => targets[group.Threat].Class), problems);

        var prepared = new PreparedRun(study, file, System.IO.File.ReadAllBytes(file), catalogue, new Theatre(terrain), question.Output ?? RunFolder.Named(FolderName(question, study)));
        var lines = new StudyLines(file);
        foreach (var (path, found) in prepared.Runner(question.Settings).Rehearse())
        {
            problems.Add(lines.Problem(path, found, "what can be flown in every raid"));
        }

        return problems.None ? prepared : null;
    }
}
