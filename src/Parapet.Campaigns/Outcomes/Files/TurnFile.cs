using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Planning;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>A file of outcomes that is whole, of which turns are read where they lie. It is open only while turns are read one after another.</summary>
internal sealed class TurnFile(string path, CampaignIdentity identity, IDisk disk) : ITurnFile
{
    private readonly Lock _lock = new();
    private readonly byte[] _identity = OutcomeFile.HashOf(identity);
    private Stream? _stream;

    /// <inheritdoc/>
    public ImmutableArray<ReplicationOutcome> Read(int turn, long place, bool withEvents)
    {
        PackedTurn? read;
        lock (_lock)
        {
            _stream ??= disk.Open(path);
            _stream.Position = place;
            read = OutcomeFile.NextTurn(_stream, _identity);
        }

        return Unpacked(read, turn, path, place, withEvents);
    }

    /// <inheritdoc/>
    public void Close()
    {
        lock (_lock)
        {
            _stream?.Dispose();
            _stream = null;
        }
    }

    /// <summary>Every whole turn from where a stream stands, which is then where what is no whole turn begins.</summary>
    /// <param name="file">The file that it is of.</param>
    public static IEnumerable<KeptTurn> Turns(Stream stream, byte[] identity, ITurnFile file)
    {
        for (var place = stream.Position; OutcomeFile.NextTurn(stream, identity) is { } read; place = stream.Position)
        {
            yield return new(read.Turn, file, place);
        }
    }

    /// <summary>The outcomes of a turn that was there before.</summary>
    /// <exception cref="IOException">It is there no more.</exception>
    public static ImmutableArray<ReplicationOutcome> Unpacked(PackedTurn? read, int turn, string path, long place, bool withEvents) => read is not null && read.Turn == turn
        ? read.Outcomes(withEvents)
        : throw new IOException($"{path}: found another turn than {turn} at byte {place}; a file that nobody changes while it is read is needed");
}
