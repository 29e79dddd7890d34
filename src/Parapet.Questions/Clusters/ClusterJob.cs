using System.Collections.Immutable;

namespace Parapet.Questions.Clusters;

/// <summary>The shards of a study as one job of a cluster.</summary>
public sealed record ClusterJob
{
    private const int LongestName = 40;

    /// <summary>As the cluster shows it: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What runs a shard, but for its index.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>Of shards.</summary>
    public required int Count { get; init; }

    /// <summary>Where the shards go; every machine sees it.</summary>
    public required string Folder { get; init; }

    /// <summary>Of each task.</summary>
    public required int Threads { get; init; }

    /// <summary>Of each task.</summary>
    public required int MemoryMegabytes { get; init; }

    /// <summary>That a task may take.</summary>
    public required int Minutes { get; init; }

    /// <summary>For Kubernetes: the container's image.</summary>
    public string Image { get; init; } = "parapet";

    /// <summary>For Kubernetes: the claim of the volume that holds the shards.</summary>
    public string Claim { get; init; } = "parapet-shards";

    /// <summary>The command as a shell takes it.</summary>
    internal string ShellCommand => string.Join(' ', Command.Select(Quoted));

    /// <summary>A name that every cluster takes, after the study's.</summary>
    /// <param name="study">Its name, folder or file, as the user gave it.</param>
    public static string NameOf(string study)
    {
        var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(study)).ToLowerInvariant();
        var plain = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        return $"parapet-{plain[..Math.Min(plain.Length, LongestName)]}".Trim('-');
    }

    /// <summary>A word as a shell takes it, whatever stands in it.</summary>
    internal static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,".Contains(letter))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
