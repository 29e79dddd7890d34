using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>
/// The outcomes of a campaign on disk as they come, so that it goes on where it was broken off. One program at a time has it.
/// What was cut off at its end, as by a full disk or a killed program, is cut away and run again.
/// </summary>
public sealed class OutcomeLog : IDisposable, ITurnFile
{
    private const string Allowed = "a file of this very campaign's outcomes, or none";
    private const string Damaged = ".damaged";

    private static readonly TimeSpan s_apart = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly IDisk _disk;
    private readonly Stream _stream;
    private readonly OutcomeFileWriter _writer;
    private readonly byte[] _identity;
    private long _flushed;

    private OutcomeLog(string path, IDisk disk, Stream stream, CampaignIdentity identity)
    {
        Path = path;
        (_disk, _stream) = (disk, stream);
        _writer = new(stream, identity);
        _identity = OutcomeFile.HashOf(identity);
        Done = HasHead(identity) ? Turns(identity) : Begin();
        HasTurns = !Done.IsEmpty;
    }

    public string Path { get; }

    /// <summary>The turns that were there when it was opened, which stay where they are: to be read before it is closed.</summary>
    public ImmutableArray<KeptTurn> Done { get; }

    /// <summary>Whether any turn is kept.</summary>
    public bool HasTurns { get; private set; }

    /// <summary>Where a file was put that could not be read and took this one's place; null where there was none.</summary>
    public string? SetAside { get; private set; }

    /// <summary>Why turns are kept no more, in plain words; null as long as they are. Nothing else is lost by it.</summary>
    public string? Failure { get; private set; }

    /// <summary>
    /// Opens the file, or begins it; null with the problem added where it is another campaign's, or with the failure told where
    /// it cannot be had now and might be later. A file that begins as none is set aside: what is in it cannot be read.
    /// </summary>
    /// <param name="path">In a folder that exists.</param>
    /// <param name="identity">What a file that is there must be of.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="failure">Why it cannot be had, in plain words; null where that is not so.</param>
    /// <param name="disk">Where it lies; null for the machine's.</param>
    public static OutcomeLog? Open(string path, CampaignIdentity identity, Problems problems, out string? failure, IDisk? disk = null)
    {
        disk ??= MachineDisk.Shared;
        Stream? stream = null;
        failure = null;
        try
        {
            // For it alone: a second program that writes here would mix its turns among these.
            stream = disk.Hold(path);
            return new(path, disk, stream, identity);
        }
        catch (InvalidDataException exception)
        {
            stream?.Dispose();
            problems.Add(new(path, 0, "", exception.Message, Allowed));
            return null;
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            stream?.Dispose();
            failure = $"{path}: {RegularFile.WhyUnwritten(exception)}";
            return null;
        }
    }

    /// <summary>
    /// Puts a turn behind those that are there, from any thread. When this returns, it outlives the program; a second's turns
    /// at most do not outlive the machine, since to wait for the disk at every short turn would take longer than the turn.
    /// </summary>
    /// <returns>The turn where it lies now; as it was given where it could not be kept.</returns>
    public KeptTurn Keep(KeptTurn turn)
    {
        var outcomes = turn.WithEvents;
        lock (_lock)
        {
            if (Failure is not null)
            {
                return turn;
            }

            var end = _stream.Position;
            try
            {
                _writer.Write(turn.Turn, outcomes);
                Flush();
                HasTurns = true;
                return new(turn.Turn, this, end);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Failure = $"{Path}: {RegularFile.WhyUnwritten(exception)}";
                CutAt(end);
                return turn;
            }
        }
    }

    /// <summary>Waits until all that was kept would outlive the machine.</summary>
    /// <exception cref="IOException">It cannot be made to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public void Settle() => _disk.FlushToDisk(_stream);

    /// <inheritdoc/>
    ImmutableArray<ReplicationOutcome> ITurnFile.Read(int turn, long place, bool withEvents)
    {
        lock (_lock)
        {
            var end = _stream.Position;
            try
            {
                _stream.Position = place;
                return TurnFile.Unpacked(OutcomeFile.NextTurn(_stream, _identity), turn, Path, place, withEvents);
            }
            finally
            {
                _stream.Position = end;
            }
        }
    }

    /// <summary>Nothing: it is open for the turns that come.</summary>
    void ITurnFile.Close()
    {
    }

    public void Dispose()
    {
        try
        {
            Settle();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // It was disposed of before, or what could not be written has been told as a failure.
        }

        _stream.Dispose();
    }

    /// <summary>Whether there is a head to read on behind. What is cut off within it holds no turn; what cannot be a head is put elsewhere.</summary>
    private bool HasHead(CampaignIdentity identity)
    {
        try
        {
            OutcomeFile.ReadHead(_stream);
            return true;
        }
        catch (InvalidDataException)
        {
            _stream.Position = 0;
            var whole = OutcomeFileWriter.Head(identity);
            var there = new byte[Math.Min(_stream.Length, whole.Length)];
            _stream.ReadExactly(there);
            if (_stream.Length >= whole.Length || !whole.AsSpan().StartsWith(there))
            {
                PutElsewhere();
            }

            _stream.SetLength(0);
            return false;
        }
        finally
        {
            _stream.Position = 0;
        }
    }

    private void PutElsewhere()
    {
        SetAside = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{Path}{Damaged}-{number}").Prepend(Path + Damaged).First(path => !_disk.HasFile(path));
        _stream.Position = 0;
        using var aside = _disk.Create(SetAside);
        _stream.CopyTo(aside);
        _disk.FlushToDisk(aside);
    }

    private void Flush()
    {
        // A clock that was set back may take long to come to where it was.
        var since = _disk.Clock.GetElapsedTime(_flushed);
        if (since > s_apart || since < TimeSpan.Zero)
        {
            _disk.FlushToDisk(_stream);
            _flushed = _disk.Clock.GetTimestamp();
        }
    }

    private ImmutableArray<KeptTurn> Begin()
    {
        _writer.WriteHead();
        _disk.FlushToDisk(_stream);
        return [];
    }

    private ImmutableArray<KeptTurn> Turns(CampaignIdentity identity)
    {
        var found = OutcomeFile.ReadHead(_stream);
        if (found.Differences(identity) is { IsEmpty: false } differences)
        {
            throw new InvalidDataException($"outcomes of another campaign: {string.Join("; ", differences)}");
        }

        ImmutableArray<KeptTurn> turns = [.. TurnFile.Turns(_stream, _identity, this)];
        CutAt(_stream.Position);
        return [.. turns.DistinctBy(turn => turn.Turn)];
    }

    private void CutAt(long end)
    {
        try
        {
            _stream.SetLength(end);
            _stream.Position = end;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it next cuts it there.
        }
    }
}
