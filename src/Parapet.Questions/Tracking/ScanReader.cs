using System.Buffers.Text;
using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>Reads the list of scans, time and sensor, in the order in which they arrive; each scan once.</summary>
internal sealed class ScanReader(string file, IReadOnlyList<LocalSensor> sensors, Problems problems)
{
    private static readonly string[] Names = ["time", "sensor"];

    private readonly Dictionary<int, LocalSensor> _sensors = sensors.DistinctBy(sensor => sensor.Id).ToDictionary(sensor => sensor.Id);
    private readonly Dictionary<(Instant Time, int Sensor), int> _lines = [];

    public List<CaseScan> Read(byte[] bytes)
    {
        List<CaseScan> scans = [];
        var rows = CaseRows.Open(file, bytes, Names, Names.Length, problems);
        while (rows is not null && rows.Next())
        {
            var timeText = Encoding.UTF8.GetString(rows[0]);
            var hasTime = CaseTime.TryRead(rows[0], out var time);
            if (!hasTime)
            {
                Add(rows.Line, Names[0], $"'{timeText}'", CaseTime.Allowed);
            }

            if (!TrySensor(rows[1], out var sensor))
            {
                Add(rows.Line, Names[1], $"'{Encoding.UTF8.GetString(rows[1])}'", $"a sensor of {CaseFolder.CaseFile}: {string.Join(", ", _sensors.Keys)}");
            }
            else if (hasTime && !_lines.TryAdd((time, sensor!.Id), rows.Line))
            {
                Add(rows.Line, "", $"the scan of sensor {sensor.Id} at {timeText} again, which line {_lines[(time, sensor.Id)]} lists", "each scan once: the second would count as a look at which nothing was seen");
            }
            else if (hasTime)
            {
                scans.Add(new(time, timeText, sensor!, 0, 0));
            }
        }

        return scans;
    }

    private bool TrySensor(ReadOnlySpan<byte> field, out LocalSensor? sensor)
    {
        sensor = null;
        return Utf8Parser.TryParse(field, out double id, out var used) && used == field.Length && id == Math.Floor(id) && Math.Abs(id) < int.MaxValue
            && _sensors.TryGetValue((int)id, out sensor);
    }

    private void Add(int line, string field, string found, string allowed) => problems.Add(new Problem(file, line, field, found, allowed));
}
