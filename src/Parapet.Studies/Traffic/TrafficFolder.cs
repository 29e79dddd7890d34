using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Traffic;

namespace Parapet.Studies.Traffic;

/// <summary>Reads the recordings that a study names.</summary>
/// <param name="studyFile">The study's file.</param>
internal sealed partial class TrafficFolder(string studyFile, Problems problems)
{
    /// <summary>Of one recording, in bytes.</summary>
    private const int LargestFile = 64 << 20;

    /// <summary>Of all recordings of one group, in bytes.</summary>
    private const long LargestGroup = 256L << 20;

    /// <summary>Messages that cannot be read and are told of.</summary>
    private const int MostTold = 3;

    private const string Allowed = "a recording of traffic: lines of BaseStation, frames of Beast, JSON of readsb, ASTERIX, or a capture of DIS";

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(studyFile))!;

    /// <summary>The recordings of a group; null where one cannot be read, with every problem added.</summary>
    /// <param name="node">The list of files.</param>
    /// <param name="unreadable">How many messages of all of them may be such that they cannot be read.</param>
    public ImmutableArray<(RecordedFile File, TrafficRecording Recording)>? Read(Node node, int unreadable)
    {
        var before = problems.Count;
        var read = ImmutableArray.CreateBuilder<(RecordedFile, TrafficRecording)>();
        var (bytes, faults) = (0L, 0L);
        foreach (var item in node.Items)
        {
            if (One(item) is not var (file, recording))
            {
                continue;
            }

            (bytes, faults) = (bytes + file.Content.Length, faults + recording.Faults);
            if (bytes > LargestGroup)
            {
                problems.Add(item, $"'{file.Name}', with which the files hold {bytes} bytes", $"at most {LargestGroup} bytes");
                return null;
            }

            if (faults > unreadable && recording.Faults > 0)
            {
                var told = string.Join("; ", recording.First.Take(MostTold).Select(fault => fault.ToString()));
                problems.Add(item, string.Create(CultureInfo.InvariantCulture, $"'{file.Name}' holds {recording.Faults} messages that cannot be read: {told}"),
                    string.Create(CultureInfo.InvariantCulture, $"at most {unreadable} in all files, as 'unreadable' says"));
            }

            if (node.Items.Length > 1 && recording.Begins is null)
            {
                problems.Add(item, $"'{file.Name}', which does not say when it began", "one file alone, or files that tell the time of the day and the date");
            }

            read.Add((file, recording));
        }

        return problems.Count == before ? read.ToImmutable() : null;
    }

    private (RecordedFile File, TrafficRecording Recording)? One(Node item)
    {
        if (!Name().IsMatch(item.Text))
        {
            problems.Add(item, item.Describe(), "a file in the folder 'traffic' beside the study's, as traffic/morning.json, named by letters, digits, '-', '_' and '.'");
            return null;
        }

        var unread = new Problems();
        if (RegularFile.Read(Path.Combine(_folder, item.Text), item.Text, LargestFile, Allowed, unread) is not { } content)
        {
            foreach (var problem in unread.InOrder())
            {
                problems.Add(item, $"'{item.Text}' {problem.Found}", problem.Allowed);
            }

            return null;
        }

        return (new(item.Text, content, Convert.ToHexStringLower(SHA256.HashData(content))), TrafficFile.Read(new MemoryStream(content)));
    }

    [GeneratedRegex(@"^traffic/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,199}\z")]
    private static partial Regex Name();
}
