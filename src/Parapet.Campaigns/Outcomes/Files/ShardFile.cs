using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>The file of a shard's outcomes: it has its name when all its turns are in it, and never before.</summary>
public static partial class ShardFile
{
    private const string Ending = ".outcomes";
    private const string Unfinished = ".part";
    private const string Allowed = "whole shards that this program wrote of this campaign";

    /// <summary>The file's name within the folder of shards.</summary>
    public static string NameOf(Shard shard) => string.Create(CultureInfo.InvariantCulture, $"shard-{shard.Index}-of-{shard.Count}.outcomes");

    /// <summary>The log that a shard's turns go into until it is whole, with those that an earlier try left; null as <see cref="OutcomeLog.Open"/> says.</summary>
    public static OutcomeLog? Begin(string folder, Shard shard, CampaignIdentity identity, Problems problems, out string? failure, IDisk? disk = null) =>
        OutcomeLog.Open(Path.Combine(folder, NameOf(shard) + Unfinished), identity, problems, out failure, disk);

    /// <summary>Gives a shard that is whole its name.</summary>
    /// <param name="log">Closed by this.</param>
    /// <exception cref="IOException">It cannot be.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static void Finish(OutcomeLog log, IDisk? disk = null)
    {
        log.Settle();
        log.Dispose();
        (disk ?? MachineDisk.Shared).Move(log.Path, log.Path[..^Unfinished.Length]);
    }

    /// <summary>Takes away a log that is not needed after all.</summary>
    /// <param name="log">Closed by this.</param>
    /// <exception cref="IOException">It cannot be taken away.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static void Abandon(OutcomeLog log, IDisk? disk = null)
    {
        log.Dispose();
        (disk ?? MachineDisk.Shared).Delete(log.Path);
    }

    /// <summary>A shard's turns, which stay where they are, where its file is there; null where it is not, or cannot be used, which the problems then tell.</summary>
    /// <param name="turns">Of the campaign.</param>
    public static ImmutableArray<KeptTurn>? Read(string folder, Shard shard, int turns, CampaignIdentity identity, Problems problems, IDisk? disk = null)
    {
        disk ??= MachineDisk.Shared;
        var path = Path.Combine(folder, NameOf(shard));
        if (!disk.HasFile(path))
        {
            return null;
        }

        try
        {
            return Whole(path, shard, turns, identity, disk);
        }
        catch (Exception exception) when (exception is InvalidDataException or OtherCampaignException)
        {
            problems.Add(new(path, 0, "", exception.Message, Allowed));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 0, "", RegularFile.Reason(exception), Allowed));
            return null;
        }
    }

    /// <summary>
    /// A shard's turns where its file is there and whole, so that it need not be run. Null with the problem added where the
    /// file is another campaign's, whose work nothing may take the place of, or with the failure told where it cannot be read
    /// now and might be later. What is damaged is as if it were not there.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    /// <param name="failure">Why it cannot be read, in plain words; null where that is not so.</param>
    public static ImmutableArray<KeptTurn>? Find(string folder, Shard shard, int turns, CampaignIdentity identity, Problems problems, out string? failure, IDisk? disk = null)
    {
        disk ??= MachineDisk.Shared;
        var path = Path.Combine(folder, NameOf(shard));
        failure = null;
        try
        {
            return disk.HasFile(path) ? Whole(path, shard, turns, identity, disk) : null;
        }
        catch (OtherCampaignException exception)
        {
            problems.Add(new(path, 0, "", exception.Message, "a folder of this campaign's shards alone"));
        }
        catch (InvalidDataException)
        {
            // It is run again, and takes its place.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = $"{path}: {RegularFile.Reason(exception)}";
        }

        return null;
    }

    /// <summary>The counts of shards that the files of a folder are of, by their names.</summary>
    /// <exception cref="IOException">The folder cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public static ImmutableArray<int> Counts(string folder, IDisk? disk = null) =>
    [
        .. (disk ?? MachineDisk.Shared).Files(folder, Ending).Select(path => Name().Match(Path.GetFileName(path))).Where(match => match.Success)
            .Select(match => int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var count) ? count : 0)
            .Where(count => count > 0).Distinct().Order(),
    ];

    private static ImmutableArray<KeptTurn> Whole(string path, Shard shard, int turns, CampaignIdentity identity, IDisk disk)
    {
        using var stream = disk.Open(path);
        if (OutcomeFile.ReadHead(stream).Differences(identity) is { IsEmpty: false } differences)
        {
            throw new OtherCampaignException(differences);
        }

        ImmutableArray<KeptTurn> read = [.. TurnFile.Turns(stream, OutcomeFile.HashOf(identity), new TurnFile(path, identity, disk))];
        if (stream.Position < stream.Length)
        {
            throw new InvalidDataException($"damaged at byte {stream.Position} of {stream.Length}");
        }

        return read.Select(turn => turn.Turn).Order().SequenceEqual(shard.Turns(turns))
            ? read
            : throw new InvalidDataException($"{read.Length} turns, which are not those of {shard}");
    }

    private sealed class OtherCampaignException(IEnumerable<string> differences) : Exception($"a shard of another campaign: {string.Join("; ", differences)}");

    [GeneratedRegex(@"^shard-\d+-of-(\d+)\.outcomes$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
