using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Running;

/// <summary>
/// What a run keeps in its folder until it is finished, so that it goes on where it was broken off. Runs of other inputs lie
/// beside each other there. One program at a time runs into a folder.
/// </summary>
public sealed class UnfinishedRun : IDisposable
{
    internal const string FolderName = "unfinished";
    internal const string LockName = "lock";

    private const string Ending = ".outcomes";
    private const int HashDigits = 12;

    private readonly IDisk _disk;
    private readonly string _run;
    private readonly Stream _lock;

    private UnfinishedRun(IDisk disk, string run, Stream held, OutcomeLog log, ImmutableArray<string> notes) =>
        (_disk, _run, _lock, Log, Notes) = (disk, run, held, log, notes);

    /// <summary>What is to be told of earlier runs before this one begins, a line each.</summary>
    public ImmutableArray<string> Notes { get; }

    internal OutcomeLog Log { get; }

    private string Folder => Path.Combine(_run, FolderName);

    /// <summary>Opens what is kept of a run, or begins to keep it; null with the problem added where that cannot be.</summary>
    /// <param name="run">The run's folder.</param>
    /// <param name="file">The study's file, by which the folder is known to be taken.</param>
    /// <param name="identity">What the run's outcomes follow from.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="disk">Where it lies; null for the machine's.</param>
    internal static UnfinishedRun? Open(string run, string file, CampaignIdentity identity, Problems problems, IDisk? disk = null)
    {
        disk ??= MachineDisk.Shared;
        var folder = Path.Combine(run, FolderName);
        Stream? held = null;
        try
        {
            disk.CreateFolder(folder);
            held = disk.Hold(Path.Combine(folder, LockName), isPassing: true);
            held.SetLength(0);
            held.Write(FolderClaim.Of(RunFolder.WayTo(file, run)));
            disk.FlushToDisk(held);
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            held?.Dispose();
            problems.Add(new(folder, 0, "", RegularFile.WhyUnwritten(exception), "a folder that can be written, and that no other run is writing into"));
            return null;
        }

        if (OutcomeLog.Open(Path.Combine(folder, NameOf(identity) + Ending), identity, problems, out var failure, disk) is not { } log)
        {
            held.Dispose();
            if (failure is not null)
            {
                problems.Add(new(folder, 0, "", failure, "a folder that can be written, with room on its disk"));
            }

            return null;
        }

        return new(disk, run, held, log, [.. GoesOn(log), .. Others(run, log.Path, identity, disk), .. Replaced(run, identity, disk)]);
    }

    /// <summary>Where a part of a run goes whose folder holds a whole one.</summary>
    internal static string PartOf(string run, CampaignIdentity identity) => Path.Combine(run, FolderName, NameOf(identity));

    /// <summary>The logs of a run's folder, of whatever inputs; none where they cannot be looked for.</summary>
    internal static IReadOnlyList<string> Logs(string run, IDisk disk)
    {
        try
        {
            var folder = Path.Combine(run, FolderName);
            return disk.HasFolder(folder) ? disk.Files(folder, Ending) : [];
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            return [];
        }
    }

    /// <summary>Why a later run may have to begin anew, in plain words; null where it will not.</summary>
    public string? Failure => Log.Failure;

    /// <summary>Whether the run is finished, so that all that was kept has come into its results: then it is taken away.</summary>
    public bool IsFinished { get; set; }

    public void Dispose()
    {
        Log.Dispose();
        try
        {
            if (IsFinished || !Log.HasTurns)
            {
                _disk.Delete(Log.Path);
            }

            _lock.Dispose();
            foreach (var folder in (string[])[Folder, _run])
            {
                if (_disk.IsEmpty(folder))
                {
                    _disk.DeleteFolder(folder);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left over does no harm: a later run takes it up or tells of it.
        }
    }

    private static string NameOf(CampaignIdentity identity) => identity.Hash[..HashDigits];

    private static IEnumerable<string> GoesOn(OutcomeLog log) => log.Done.IsEmpty
        ? log.SetAside is { } aside ? [$"What was kept of this run cannot be read and is now {aside}. The run begins anew."] : []
        : [$"Goes on where it was broken off: {log.Done.Length * log.Done[0].Outcomes.Select(outcome => outcome.Replication).Distinct().Count()} raids are done."];

    /// <summary>Unfinished runs of other inputs, which stay where they are.</summary>
    private static IEnumerable<string> Others(string run, string mine, CampaignIdentity identity, IDisk disk)
    {
        foreach (var path in Logs(run, disk).Where(path => path != mine))
        {
            string differs;
            try
            {
                using var stream = new MemoryStream(disk.Read(path));
                differs = string.Join("; ", OutcomeFile.ReadHead(stream).Differences(identity));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                differs = exception is InvalidDataException ? exception.Message : RegularFile.Reason(exception);
            }

            yield return $"An unfinished run of other inputs stays in {path}: {differs}. This run begins anew.";
        }
    }

    /// <summary>A finished run of other inputs, whose place this one takes in the end.</summary>
    private static IEnumerable<string> Replaced(string run, CampaignIdentity identity, IDisk disk)
    {
        if (!disk.HasFile(Path.Combine(run, RunRecord.FileName)) || RunRecord.Read(run, identity.Version, new()) is not { } record)
        {
            return [];
        }

        var study = Path.Combine(run, StudyReader.FileName);
        var before = identity with
        {
            StudyText = File.Exists(study) ? File.ReadAllText(study) : identity.StudyText,
            Seed = record.Seed,
            Replications = record.Replications,
            Until = record.Until,
            Figures = record.Figures,
            With = [.. record.With.Order(StringComparer.Ordinal)],
            Without = [.. record.Without.Order(StringComparer.Ordinal)],
            CatalogueHash = record.CatalogueHash,
        };
        return before.Differences(identity) is { IsEmpty: false } differences
            ? [$"When this run is finished, it takes the place of the one in {run}, which was of other inputs: {string.Join("; ", differences)}."]
            : [];
    }
}
