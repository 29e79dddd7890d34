using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Questions.Inputs;
using Parapet.Reports;
using Parapet.Reports.Answers;
using Parapet.Reports.Credibility;
using Parapet.Reports.Summary;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Running;

/// <summary>What came of a study.</summary>
public sealed record RunAnswer
{
    private readonly RunQuestion _question;
    private readonly PreparedRun _prepared;
    private readonly ImmutableArray<string> _faults;

    internal RunAnswer(RunQuestion question, PreparedRun prepared, StudyResult result, ImmutableArray<KeptJournal> journals)
    {
        (_question, _prepared, Result, Journals) = (question, prepared, result, journals);
        _faults = result.Validate();
        Findings = _faults.IsEmpty ? StudyFindings.From(result) : null;
    }

    /// <summary>Every outcome.</summary>
    public StudyResult Result { get; }

    /// <summary>Of the raids that are kept.</summary>
    internal ImmutableArray<KeptJournal> Journals { get; }

    /// <summary>What follows from the outcomes; null where the page of the run lacks a field.</summary>
    public StudyFindings? Findings { get; }

    /// <summary>What is known of the credibility beside the findings.</summary>
    private CredibilityEvidence Evidence => KnownCredibility.Value;

    /// <summary>The folder of the report: the run's own, or one for a part, where a whole run stands in the run's own and stays.</summary>
    public string Folder => Place.Folder;

    /// <summary>The folder of the whole run whose place this part does not take; null where there is none.</summary>
    public string? Whole => Place.Whole;

    /// <summary>Whether it was broken off: raids may be missing, or journals.</summary>
    public bool IsBrokenOff { get; internal init; }

    private bool IsPart => IsBrokenOff || Result.Interrupted;

    private RunPlace Place => field ??= new(MachineDisk.Shared, _prepared.Output, _prepared.Identity(_question), IsPart);

    /// <summary>What a quick look is worth beside the whole study, in a sentence; null where it is the whole.</summary>
    public string? Worth => !_question.IsQuick || Result.Replications >= _prepared.Study.Replications
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"A quick look: {Result.Replications} of {_prepared.Study.Replications} raids. By chance alone its intervals are some {Math.Sqrt((double)_prepared.Study.Replications / Result.Replications):0.0} times as wide as the whole study's, and of disputed figures it draws {Result.OuterDraws} in place of {_prepared.Study.OuterDraws} readings.");

    /// <summary>What came of the stopping rule, in whole sentences; null where there was none.</summary>
    public string? Stopped => Result.Stopping is { } stopping ? StoppingSentence.Of(stopping, Result.Interrupted) : null;

    /// <summary>The summary as JSON, as summary.json holds it.</summary>
    /// <exception cref="InvalidOperationException">There are no findings.</exception>
    public string ToJson() => Encoding.UTF8.GetString(SummaryFile.Draw(
        Findings ?? throw new InvalidOperationException("a result without findings has no summary; one whose page lacks nothing is needed"), Evidence));

    /// <summary>Writes report, tables, journals and record into the folder, all or none; without its record a folder is none of a run.</summary>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public async Task<ImmutableArray<string>> WriteAsync()
    {
        if (Findings is null)
        {
            return _faults;
        }

        return await Place.WriteAsync(
            [
                .. StudyReport.Files(Findings, Evidence),
                .. JournalFolder.Files(Result, Journals),
                (StudyReader.FileName, StudyReport.Content(_prepared.StudyFile.ToArray())),
                .. _prepared.Study.Recordings.Select(file => (file.Name, StudyReport.Content(file.Content.ToArray()))),
                (RunRecord.FileName, StudyReport.Content(Record())),
            ]);
    }

    private byte[] Record() => new RunRecord
    {
        Version = _question.Settings.Version,
        Source = RunFolder.WayTo(_prepared.File, Folder),
        CatalogueHash = _prepared.Catalogue.Hash,
        StudyHash = _prepared.StudyHash,
        Seed = _question.Seed ?? _prepared.Study.Seed,
        Replications = CampaignPlan.MostReplications(_prepared.Study, _question.Settings),
        Until = _question.Until?.Text,
        Looks = [.. (Result.Stopping?.Looks ?? []).Select(look => look.Raids)],
        Terrain = _question.Terrain is { } terrain && terrain != TerrainLayers.ShippedAlone ? Path.GetFullPath(terrain) : _question.Terrain,
        Figures = _question.Figures?.Name,
        With = [.. _question.Changes.Where(change => change.IsAddition).Select(change => change.Name)],
        Without = [.. _question.Changes.Where(change => !change.IsAddition).Select(change => change.Name)],
        Interrupted = IsPart,
    }.ToJson();
}
