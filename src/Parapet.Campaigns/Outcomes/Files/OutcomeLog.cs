using System.Collections.Immutable;
using System.Diagnostics;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>
/// The outcomes of a campaign on disk as they come, so that it goes on where it was broken off. One program at a time has it.
/// What was cut off at its end, as by a full disk or a killed program, is cut away and run again.
/// </summary>
public sealed class OutcomeLog : IDisposable
{
    private const string Allowed = "a file of outcomes that this program wrote, whole, and that no other run is writing";

    private static readonly TimeSpan s_apart = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly FileStream _stream;
    private readonly OutcomeFileWriter _writer;
    private long _flushed;

    private OutcomeLog(string path, FileStream stream, CampaignIdentity identity)
    {
        Path = path;
        _stream = stream;
        _writer = new(stream, identity);
        Done = stream.Length == 0 ? Begin() : Turns(identity);
        HasTurns = !Done.IsEmpty;
    }

    public string Path { get; }

    /// <summary>The turns that were there when it was opened.</summary>
    public ImmutableArray<KeptTurn> Done { get; }

    /// <summary>Whether any turn is kept.</summary>
    public bool HasTurns { get; private set; }

    /// <summary>Why turns are kept no more, in plain words; null as long as they are. Nothing else is lost by it.</summary>
    public string? Failure { get; private set; }

    /// <summary>Opens the file, or begins it; null with the problem added where it cannot be had.</summary>
    /// <param name="path">In a folder that exists.</param>
    /// <param name="identity">What a file that is there must be of.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static OutcomeLog? Open(string path, CampaignIdentity identity, Problems problems)
    {
        FileStream? stream = null;
        try
        {
            // For it alone: a second program that writes here would mix its turns among these.
            stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new(path, stream, identity);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            stream?.Dispose();
            problems.Add(new(path, 0, "", exception is InvalidDataException ? exception.Message : RegularFile.Reason(exception), Allowed));
            return null;
        }
    }

    /// <summary>
    /// Puts a turn behind those that are there, from any thread. When this returns, it outlives the program; a second's turns
    /// at most do not outlive the machine, since to wait for the disk at every short turn would take longer than the turn.
    /// </summary>
    public void Keep(KeptTurn turn)
    {
        lock (_lock)
        {
            if (Failure is not null)
            {
                return;
            }

            var end = _stream.Position;
            try
            {
                _writer.Write(turn.Turn, turn.Outcomes);
                Flush();
                HasTurns = true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Failure = RegularFile.Reason(exception);
                CutAt(end);
            }
        }
    }

    public void Dispose()
    {
        try
        {
            _stream.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // It was disposed of before, or what could not be written has been told as a failure.
        }

        _stream.Dispose();
    }

    private void Flush()
    {
        var isDue = Stopwatch.GetElapsedTime(_flushed) > s_apart;
        _stream.Flush(isDue);
        _flushed = isDue ? Stopwatch.GetTimestamp() : _flushed;
    }

    private ImmutableArray<KeptTurn> Begin()
    {
        _writer.WriteHead();
        _stream.Flush(flushToDisk: true);
        return [];
    }

    private ImmutableArray<KeptTurn> Turns(CampaignIdentity identity)
    {
        var found = OutcomeFile.ReadHead(_stream);
        if (found.Differences(identity) is { IsEmpty: false } differences)
        {
            throw new InvalidDataException($"outcomes of another campaign: {string.Join("; ", differences)}");
        }

        var turns = ImmutableArray.CreateBuilder<KeptTurn>();
        while (OutcomeFile.ReadTurn(_stream, identity) is { } turn)
        {
            turns.Add(turn);
        }

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
        catch (IOException)
        {
            // Whoever reads it next cuts it there.
        }
    }
}
