using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Running;
using Parapet.Reports;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Forking;

/// <summary>A folder as that of a run, with both journals of a fork: whoever explains, shows or exports kept raids opens it.</summary>
public sealed class ForkFolder
{
    private const string AnswerName = "fork.json";
    private const string SummaryName = "summary.json";

    private readonly string _folder;

    private ForkFolder(string folder) => _folder = folder;

    /// <summary>Where a fork goes; null with the problem added where something else stands there, or where nothing can be written.</summary>
    /// <param name="asked">By the user; null for a folder of the study's name under out/.</param>
    public static ForkFolder? Of(string? asked, PreparedFork prepared, Problems problems)
    {
        var folder = asked ?? RunFolder.Named($"{prepared.Raid.Prepared.Study.Study}-fork");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, AnswerName)))
        {
            problems.Add(new("--out", 0, "", $"'{folder}', which holds something else", "an empty or new folder, or one with an earlier fork"));
            return null;
        }

        foreach (var unwritable in ReportFolder.Problems(folder))
        {
            problems.Add(new("--out", 0, "", unwritable, "a folder that can be written"));
        }

        return problems.None ? new(folder) : null;
    }

    /// <summary>Its way.</summary>
    public string Folder => _folder;

    /// <summary>Puts all files there, or none.</summary>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public async Task<ImmutableArray<string>> WriteAsync(PreparedFork prepared, ForkQuestion question, ForkAnswer answer)
    {
        var disk = MachineDisk.Shared;
        ImmutableArray<JournalIndexEntry> index =
        [
            new($"raid-{answer.Replication}-without.journal", answer.Replication, RaidChoice.First, answer.Option),
            new($"raid-{answer.Replication}-with.journal", answer.Replication, RaidChoice.First, answer.Forked),
        ];
        ImmutableArray<(string Name, Func<Stream, Task> Write)> files =
        [
            ($"{JournalIndex.FolderName}/{index[0].File}", StudyReport.Content(answer.RunWithout.Journal.ToArray())),
            ($"{JournalIndex.FolderName}/{index[1].File}", StudyReport.Content(answer.RunWith.Journal.ToArray())),
            (JournalFolder.Mark, StudyReport.Content(new JournalIndex(index).ToJson())),
            (StudyReader.FileName, StudyReport.Content(prepared.Raid.Prepared.StudyFile.ToArray())),
            .. prepared.Raid.Prepared.Study.Recordings.Select(file => (file.Name, StudyReport.Content(file.Content.ToArray()))),
            (AnswerName, StudyReport.Content(System.Text.Encoding.UTF8.GetBytes(answer.ToJson() + "\n"))),
            (SummaryName, StudyReport.Content(Summary(prepared, answer))),
            (RunRecord.FileName, StudyReport.Content(Record(prepared, question).ToJson())),
        ];
        var problems = await ReportFolder.Write(disk, _folder, files, [RunRecord.FileName, JournalFolder.Mark]);
        return problems.IsEmpty ? JournalFolder.Clear(disk, _folder, files.Select(file => file.Name)) : problems;
    }

    /// <summary>Of the run whose raid it is, or of the study as it would be run.</summary>
    private RunRecord Record(PreparedFork prepared, ForkQuestion question)
    {
        var (run, settings) = (prepared.Raid.Prepared, prepared.Raid.Settings);
        var before = RunRecord.Read(question.From, ProgramVersion.Text, new());
        var source = before is null ? run.File : Path.Combine(question.From, before.Source);
        var record = before ?? new()
        {
            Version = settings.Version,
            Source = run.File,
            CatalogueHash = run.Catalogue.Hash,
            StudyHash = run.StudyHash,
            Seed = settings.Seed ?? run.Study.Seed,
            Replications = CampaignPlan.MostReplications(run.Study, settings),
            Terrain = question.Terrain is { } terrain && terrain != TerrainLayers.ShippedAlone ? Path.GetFullPath(terrain) : question.Terrain,
            Figures = null,
            With = [],
            Without = [],
        };
        return record with { Source = RunFolder.WayTo(source, _folder), Interrupted = true };
    }

    /// <summary>What a list of runs shows of it: one raid, two ways.</summary>
    private static byte[] Summary(PreparedFork prepared, ForkAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        study = prepared.Raid.Prepared.Study.Study,
        seed = prepared.Raid.Settings.Seed ?? prepared.Raid.Prepared.Study.Seed,
        replications = 1,
        interrupted = true,
        answer = answer.Sentence,
        options = new[] { Option(answer.Option, answer.Without), Option(answer.Forked, answer.With) },
    });

    private static object Option(string name, ForkToll toll) => new
    {
        name,
        costMillions = (double?)null,
        measures = new { leakers = new { mean = toll.Leakers, low = (double?)null, high = (double?)null, unit = "threats" } },
    };
}
