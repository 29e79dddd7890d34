using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Pictures;
using Parapet.Questions.Inputs;
using Parapet.Questions.Tracking;

namespace Parapet.Questions.Scoring;

/// <summary>Objects or tracks by time, as a table with the columns time, ID, x, y, z, vx, vy, vz has them: times as in a case, metres, metres a second; rows in any order.</summary>
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

    /// <param name="idColumn">The name of the column of ids: <c>target</c> or <c>track_id</c>.</param>
    public static PictureTable Read(string file, string idColumn, Problems problems)
    {
        var table = new PictureTable();
        string[] names = ["time", idColumn, "x", "y", "z", "vx", "vy", "vz"];
        if (InputFile.Read(file, $"a table with the columns {string.Join(", ", names)}", problems) is { } bytes
            && CaseRows.Open(file, bytes, names, names.Length, problems) is { } rows)
        {
            var seen = new Dictionary<(long, int), int>();
            while (rows.Next())
            {
                table.Take(rows, names, seen, (column, found, allowed) => problems.Add(new(file, rows.Line, column, found, allowed)));
            }
        }

        return table;
    }

    /// <summary>Times are compared to the millisecond.</summary>
    public static long Milliseconds(Instant time) => (long)Math.Round(time.Nanoseconds / 1e6);

    private void Take(CaseRows rows, string[] names, Dictionary<(long, int), int> seen, Action<string, string, string> complain)
    {
        Span<double> numbers = stackalloc double[6];
        var isWhole = CaseTime.TryRead(rows[0], out var time);
        if (!isWhole)
        {
            complain(names[0], Found(rows[0]), CaseTime.Allowed);
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            var field = rows[i + 2];
            if (!Utf8Parser.TryParse(field, out numbers[i], out var used) || used < field.Length || !(Math.Abs(numbers[i]) < 1e12))
            {
                complain(names[i + 2], Found(field), $"a finite number below 1e12, in {(i < 3 ? "m" : "m/s")}");
                isWhole = false;
            }
        }

        if (!isWhole)
        {
            return;
        }

        var (id, at) = (Encoding.UTF8.GetString(rows[1]), Milliseconds(time));
        var number = NumberOf(id);
        if (seen.TryAdd((at, number), rows.Line))
        {
            Add(at, new(number, new(numbers[0], numbers[1], numbers[2]), new(numbers[3], numbers[4], numbers[5])));
        }
        else
        {
            complain(names[1], $"\"{id}\" a second time at {Found(rows[0])}, as in line {seen[(at, number)]}", "each id once at one time, to the millisecond");
        }
    }

    private static string Found(ReadOnlySpan<byte> field) => $"'{Encoding.UTF8.GetString(field[..Math.Min(field.Length, 60)])}'";

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
