using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;
using Parapet.Reports;

namespace Parapet.Questions.Running;

/// <summary>Where the files of a run go. A part never takes a whole run's place: it stands beside it until the run is whole.</summary>
/// <param name="disk">Where the folders lie.</param>
/// <param name="run">The run's folder.</param>
/// <param name="isPart">Whether raids or journals are missing.</param>
internal sealed class RunPlace(IDisk disk, string run, CampaignIdentity identity, bool isPart)
{
    /// <summary>The folder of the files.</summary>
    public string Folder { get; } = isPart && RunFolder.HoldsWhole(run, disk) ? UnfinishedRun.PartOf(run, identity) : run;

    /// <summary>The folder of the whole run whose place this part does not take; null where there is none.</summary>
    public string? Whole => Folder == run ? null : run;

    /// <summary>Puts the files there, all or none.</summary>
    /// <param name="files">By their names within the folder, the record of the run among them.</param>
    /// <returns>Problems, one line each; empty if every file stands.</returns>
    public async Task<ImmutableArray<string>> WriteAsync(ImmutableArray<(string Name, Func<Stream, Task> Write)> files)
    {
        var problems = await ReportFolder.Write(disk, Folder, files, [RunRecord.FileName, JournalFolder.Mark]);
        return !problems.IsEmpty ? problems : [.. JournalFolder.Clear(disk, Folder, files.Select(file => file.Name)), .. isPart ? [] : ClearPart()];
    }

    /// <summary>Takes away the part that an earlier try of this run left.</summary>
    private IEnumerable<string> ClearPart()
    {
        var part = UnfinishedRun.PartOf(run, identity);
        try
        {
            if (disk.HasFolder(part))
            {
                // Its mark first: what is left of it where this ends early is taken for no run.
                disk.Delete(Path.Combine(part, RunRecord.FileName));
                disk.DeleteTree(part);
            }

            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [$"{part}: {RegularFile.WhyUnwritten(exception)}; the part of this run, which is whole now, can be deleted"];
        }
    }
}
