using System.Collections.Immutable;
using Parapet.Questions.Watching;

namespace Parapet.Web;

/// <summary>Keeps the raids that were opened last, and runs one at a time again.</summary>
internal sealed class RaidShelf : IDisposable
{
    private const int MostKept = 8;
    private const int MostWaiting = 16;

    private readonly Lock _lock = new();
    private readonly List<(RaidQuestion Question, Task<ShelvedRaid> Raid)> _raids = [];
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>A raid, opened now or before; null where too many wait.</summary>
    public Task<ShelvedRaid>? Open(RaidQuestion question)
    {
        lock (_lock)
        {
            // The last asked for stands last; what failed is tried anew.
            var index = _raids.FindIndex(kept => kept.Question == question);
            var raid = index >= 0 && !_raids[index].Raid.IsFaulted && !IsRefused(_raids[index].Raid) ? _raids[index].Raid : null;
            if (index >= 0)
            {
                _raids.RemoveAt(index);
            }

            if (raid is null && _raids.Count(kept => !kept.Raid.IsCompleted) >= MostWaiting)
            {
                return null;
            }

            _raids.Add((question, raid ??= Task.Run(() => OpenAsync(question))));
            while (_raids.Count > MostKept && _raids.FindIndex(kept => kept.Raid.IsCompleted) is var old and >= 0)
            {
                _raids.RemoveAt(old);
            }

            return raid;
        }
    }

    /// <summary>Breaks off what is run again.</summary>
    public void Stop() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _stop.Dispose();
        _turn.Dispose();
    }

    /// <summary>A question's fields are told as the command line spells them; a page has no command line.</summary>
    private static string AsField(string problem) => problem.StartsWith("--", StringComparison.Ordinal) ? problem[2..] : problem;

    private static bool IsRefused(Task<ShelvedRaid> raid) => raid is { IsCompletedSuccessfully: true, Result.Record: null };

    private async Task<ShelvedRaid> OpenAsync(RaidQuestion question)
    {
        await _turn.WaitAsync(_stop.Token);
        try
        {
            var problems = new List<string>();
            return new(question.Answer(problems, _stop.Token), [.. problems.Select(AsField)]);
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>A raid that was opened, or why it could not be.</summary>
/// <param name="record">Null where it could not be opened.</param>
/// <param name="problems">Why not, one line each.</param>
internal sealed class ShelvedRaid(RaidRecord? record, ImmutableArray<string> problems)
{
    private readonly Lazy<byte[]> _columns = new(() => record!.ToColumns());
    private readonly Lazy<(string? Json, ImmutableArray<string> Problems)> _reach = new(() =>
    {
        var found = new List<string>();
        return (RaidReach.Of(record!, found)?.ToJson(), [.. found]);
    });

    public RaidRecord? Record => record;

    public ImmutableArray<string> Problems => problems;

    /// <summary>Worked out once.</summary>
    public byte[] Columns => _columns.Value;

    /// <inheritdoc cref="Columns"/>
    public (string? Json, ImmutableArray<string> Problems) Reach => _reach.Value;
}
