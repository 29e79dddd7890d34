using System.Runtime.InteropServices;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Pictures;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Scoring;

/// <summary>Objects or tracks by time, as a file <c>time,ID,x,y,z,vx,vy,vz</c> has them: seconds, metres, metres a second; rows in any order.</summary>
internal sealed class PictureTable
{
    private readonly SortedDictionary<long, List<PictureEntry<Enu>>> _byTime = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Different ids in the file.</summary>
    public int Ids => _numbers.Count;

    /// <summary>Times with at least one row, in milliseconds.</summary>
    public IEnumerable<long> Times => _byTime.Keys;

    /// <summary>What there is at a time, in the file's order.</summary>
    public ReadOnlySpan<PictureEntry<Enu>> At(long milliseconds) =>
        _byTime.TryGetValue(milliseconds, out var entries) ? CollectionsMarshal.AsSpan(entries) : [];

    /// <param name="idColumn">The name of the second column: <c>target</c> or <c>track_id</c>.</param>
    public static PictureTable Read(string file, string idColumn, Problems problems)
    {
        var table = new PictureTable();
        var rows = new CsvRows(file, $"time,{idColumn},x,y,z,vx,vy,vz", problems);
        var seen = new HashSet<(long, int)>();
        rows.Read(textColumn: 1, (line, id, numbers) =>
        {
            var (time, number) = (Milliseconds(numbers[0]), table.NumberOf(id));
            if (!seen.Add((time, number)))
            {
                rows.Complain(line, idColumn, $"\"{id}\" a second time at {numbers[0]:G9} s", "each id once at one time");
            }
            else
            {
                table.Add(time, new(number, new(numbers[2], numbers[3], numbers[4]), new(numbers[5], numbers[6], numbers[7])));
            }
        });
        return table;
    }

    /// <summary>Times are compared to the millisecond.</summary>
    public static long Milliseconds(double seconds) => (long)Math.Round(seconds * 1000);

    private int NumberOf(string id)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            _numbers[id] = number = _numbers.Count;
        }

        return number;
    }

    private void Add(long time, PictureEntry<Enu> entry)
    {
        if (!_byTime.TryGetValue(time, out var entries))
        {
            _byTime[time] = entries = [];
        }

        entries.Add(entry);
    }
}
