using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>Reads the list of scans, time in seconds and sensor, in the order in which they arrive.</summary>
internal sealed class ScanReader(string file, IReadOnlyList<LocalSensor> sensors, Problems problems)
{
    private const double LongestSeconds = 1e9;

    private readonly Dictionary<int, LocalSensor> _sensors = sensors.DistinctBy(sensor => sensor.Id).ToDictionary(sensor => sensor.Id);

    public List<CaseScan> Read(byte[] bytes)
    {
        List<CaseScan> scans = [];
        var seen = new HashSet<(double, int)>();
        var lines = new CsvLines(bytes);
        if (!lines.Next() || lines.LineText != "time,sensor")
        {
            problems.Add(new Problem(file, 1, "", $"'{(lines.Line > 0 ? lines.LineText : "")}'", "the header 'time,sensor'"));
            return scans;
        }

        while (lines.Next() && problems.Count < ProblemLimit.Greatest)
        {
            var hasTime = lines.TryNumber(out var time, out var timeField);
            var timeText = Encoding.UTF8.GetString(timeField);
            var hasSensor = lines.TryNumber(out var id, out var sensorField);
            LocalSensor? sensor = null;
            if (!hasTime || Math.Abs(time) > LongestSeconds)
            {
                Add(lines.Line, "time", timeText, FormattableString.Invariant($"seconds within {LongestSeconds:G3}"));
            }

            if (!hasSensor || id != Math.Floor(id) || !_sensors.TryGetValue((int)id, out sensor))
            {
                Add(lines.Line, "sensor", Encoding.UTF8.GetString(sensorField), $"a sensor of {CaseFolder.CaseFile}: {string.Join(", ", _sensors.Keys)}");
            }

            if (lines.HasMore)
            {
                Add(lines.Line, "", "more fields", "those of 'time,sensor'");
            }

            if (sensor is not null && hasTime && !seen.Add((time, sensor.Id)))
            {
                Add(lines.Line, "time", timeText, $"one scan of sensor {sensor.Id} at one time; a scan listed twice would count as a miss");
            }
            else if (sensor is not null && hasTime)
            {
                scans.Add(new(Instant.FromSeconds(time), timeText, sensor, 0, 0));
            }
        }

        return scans;
    }

    private void Add(int line, string field, string found, string allowed) => problems.Add(new Problem(file, line, field, $"'{found}'", allowed));
}
