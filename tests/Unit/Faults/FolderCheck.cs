using System.Text;
using System.Text.Json;
using Parapet.Campaigns.Ledger;

namespace Parapet.Tests.Unit.Faults;

/// <summary>Looks at a run's folder as a reader does: what bears the mark of a whole run is one campaign's, every file of it.</summary>
internal static class FolderCheck
{
    /// <summary>At any moment: nothing is taken for whole that is not.</summary>
    public static void Of(Platter platter, string run, IEnumerable<MadeCampaign> all)
    {
        foreach (var mark in platter.Names.Keys.Where(name => name.StartsWith(run + "/", StringComparison.Ordinal) && Path.GetFileName(name) == RunRecord.FileName).ToArray())
        {
            Check(platter, Path.GetDirectoryName(mark)!, all);
        }
    }

    /// <summary>When a program has said that it is done: the folder holds its campaign whole, and nothing that is left over.</summary>
    /// <param name="mayKeep">Whether deletions were refused, so that something may be left over.</param>
    public static void OfDone(Platter platter, string run, MadeCampaign campaign, bool mayKeep = false)
    {
        if (!platter.Names.ContainsKey($"{run}/{RunRecord.FileName}") && mayKeep)
        {
            return;
        }

        Check(platter, run, [campaign]);
        var files = campaign.Files(run, Enumerable.Range(0, campaign.Turns).Select(campaign.Turn)).Select(file => $"{run}/{file.Name}").ToHashSet();
        var left = platter.Names.Keys.Where(name => name.StartsWith(run + "/", StringComparison.Ordinal) && !name.StartsWith(run + "/unfinished/", StringComparison.Ordinal) && !files.Contains(name)).ToArray();
        if (left.Length > 0 && !mayKeep)
        {
            throw new LawBrokenException($"left over in a finished run's folder: {string.Join(", ", left)}");
        }
    }

    private static void Check(Platter platter, string folder, IEnumerable<MadeCampaign> all)
    {
        using var record = JsonDocument.Parse(platter.Names[$"{folder}/{RunRecord.FileName}"].Bytes);
        var seed = record.RootElement.GetProperty("seed").GetUInt64();
        var campaign = all.FirstOrDefault(campaign => campaign.Seed == seed) ?? throw new LawBrokenException("the folder is marked as another campaign's");
        if (!platter.Names.TryGetValue($"{folder}/summary.json", out var summary))
        {
            throw new LawBrokenException("a folder that is marked as whole has no summary");
        }

        var turns = Encoding.UTF8.GetString(summary.Bytes).Split(' ').Skip(1).Select(int.Parse).ToArray();
        if (turns.Length < campaign.Turns != record.RootElement.GetProperty("interrupted").GetBoolean())
        {
            throw new LawBrokenException("a part is marked as whole, or a whole run as a part");
        }

        foreach (var (name, bytes) in campaign.Files(folder, turns.Select(campaign.Turn)))
        {
            if (!platter.Names.TryGetValue($"{folder}/{name}", out var found) || !found.Bytes.AsSpan().SequenceEqual(bytes))
            {
                throw new LawBrokenException($"a folder that is marked as whole has {(found is null ? "no" : "another")} {name}");
            }
        }
    }
}
