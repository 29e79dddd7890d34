using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>The file of a shard's outcomes: it has its name when all its turns are in it, and never before.</summary>
public static partial class ShardFile
{
    private const string Unfinished = ".part";
    private const string Allowed = "whole shards that this program wrote of this campaign";

    /// <summary>The file's name within the folder of shards.</summary>
    public static string NameOf(Shard shard) => string.Create(CultureInfo.InvariantCulture, $"shard-{shard.Index}-of-{shard.Count}.outcomes");

    /// <summary>The log that a shard's turns go into until it is whole, with those that an earlier try left; null as <see cref="OutcomeLog.Open"/> says.</summary>
    public static OutcomeLog? Begin(string folder, Shard shard, CampaignIdentity identity, Problems problems, out string? failure) =>
        OutcomeLog.Open(Path.Combine(folder, NameOf(shard) + Unfinished), identity, problems, out failure);

    /// <summary>Gives a shard that is whole its name.</summary>
    /// <param name="log">Closed by this.</param>
    /// <exception cref="IOException">It cannot be.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static void Finish(OutcomeLog log)
    {
        log.Dispose();
        File.Move(log.Path, log.Path[..^Unfinished.Length], overwrite: true);
    }

    /// <summary>A shard's turns, which stay where they are, where its file is there; null where it is not, or cannot be used, which the problems then tell.</summary>
    /// <param name="turns">Of the campaign.</param>
    public static ImmutableArray<KeptTurn>? Read(string folder, Shard shard, int turns, CampaignIdentity identity, Problems problems)
    {
        var path = Path.Combine(folder, NameOf(shard));
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = RegularFile.Open(path, path, Allowed, problems);
            return stream is null ? null : Whole(stream, path, shard, turns, identity);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problems.Add(new(path, 0, "", exception is InvalidDataException ? exception.Message : RegularFile.Reason(exception), Allowed));
            return null;
        }
    }

    /// <summary>The counts of shards that the files of a folder are of, by their names.</summary>
    /// <exception cref="IOException">The folder cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public static ImmutableArray<int> Counts(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Select(path => Name().Match(Path.GetFileName(path))).Where(match => match.Success)
            .Select(match => int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var count) ? count : 0)
            .Where(count => count > 0).Distinct().Order(),
    ];

    private static ImmutableArray<KeptTurn> Whole(Stream stream, string path, Shard shard, int turns, CampaignIdentity identity)
    {
        if (OutcomeFile.ReadHead(stream).Differences(identity) is { IsEmpty: false } differences)
        {
            throw new InvalidDataException($"a shard of another campaign: {string.Join("; ", differences)}");
        }

        ImmutableArray<KeptTurn> read = [.. TurnFile.Turns(stream, OutcomeFile.HashOf(identity), new TurnFile(path, identity))];
        if (stream.Position < stream.Length)
        {
            throw new InvalidDataException($"damaged at byte {stream.Position} of {stream.Length}");
        }

        return read.Select(turn => turn.Turn).Order().SequenceEqual(shard.Turns(turns))
            ? read
            : throw new InvalidDataException($"{read.Length} turns, which are not those of {shard}");
    }

    [GeneratedRegex(@"^shard-\d+-of-(\d+)\.outcomes$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
