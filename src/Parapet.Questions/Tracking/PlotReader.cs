using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>Reads the plots and lays them to their scans, in whatever order the lines stand.</summary>
internal sealed class PlotReader(string file, IReadOnlyList<LocalSensor> sensors, IReadOnlyList<CaseScan> scans, bool usesRangeRate, Problems problems)
{
    private readonly bool _isPlane = sensors[0] is PlaneSensor;
    private readonly List<LocalPlot> _plots = [];
    private readonly List<int> _owners = [];
    private readonly Dictionary<(Instant Time, int Sensor), int> _places = [];
    private int _line;

    private string Header => _isPlane ? "time,sensor,x,y" : "time,sensor,range,azimuth,elevation,range_rate";

    public (LocalPlot[] Plots, IReadOnlyList<CaseScan> Scans) Read(byte[] bytes)
    {
        var lines = new CsvLines(bytes);
        var header = lines.Next() ? lines.LineText : "";
        if (header != Header && (usesRangeRate || header + ",range_rate" != Header))
        {
            problems.Add(new Problem(file, 1, "", $"'{header}'", $"the header '{Header}'"));
            return ([], scans);
        }

        for (var i = 0; i < scans.Count; i++)
        {
            _places.TryAdd((scans[i].Time, scans[i].Sensor.Id), i);
        }

        while (lines.Next() && problems.Count < ProblemLimit.Greatest)
        {
            _line = lines.Line;
            if (Number(ref lines, "time", -1e9, 1e9, "s") is not { } time || Number(ref lines, "sensor", 0, int.MaxValue, "") is not { } sensor)
            {
                continue;
            }

            if (sensor != Math.Floor(sensor) || !_places.TryGetValue((Instant.FromSeconds(time), (int)sensor), out var scan))
            {
                Add("time,sensor", FormattableString.Invariant($"{time}, {sensor}"), $"a scan of {CaseFolder.ScansFile}");
                continue;
            }

            Read(ref lines);
            if (_owners.Count < _plots.Count)
            {
                _owners.Add(scan);
            }

            if (lines.HasMore)
            {
                Add("", "more fields", $"those of '{Header}'");
            }
        }

        return Lay();
    }

    /// <summary>Brings the plots into the order of the scans; those of one scan keep the order of their lines.</summary>
    private (LocalPlot[] Plots, IReadOnlyList<CaseScan> Scans) Lay()
    {
        var next = new int[scans.Count + 1];
        foreach (var owner in _owners)
        {
            next[owner + 1]++;
        }

        var placed = new CaseScan[scans.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = scans[i] with { FirstPlot = next[i], PlotCount = next[i + 1] };
            next[i + 1] += next[i];
        }

        var plots = new LocalPlot[_plots.Count];
        for (var i = 0; i < plots.Length; i++)
        {
            plots[next[_owners[i]]++] = _plots[i];
        }

        return (plots, placed);
    }

    private void Read(ref CsvLines lines)
    {
        if (_isPlane)
        {
            if (Number(ref lines, "x", -1e7, 1e7, "m") is { } x && Number(ref lines, "y", -1e7, 1e7, "m") is { } y)
            {
                _plots.Add(LocalPlot.OnPlane(Length.FromMetres(x), Length.FromMetres(y)));
            }

            return;
        }

        // A plot's azimuth is rounded when it is written: a whole turn is north.
        if (Number(ref lines, "range", 1e-3, 1e7, "m") is { } range
            && Number(ref lines, "azimuth", 0, 2 * Math.PI + 1e-6, "rad") is { } azimuth
            && Number(ref lines, "elevation", -Math.PI / 2, Math.PI / 2, "rad") is { } elevation)
        {
            double? rate = usesRangeRate ? Number(ref lines, "range_rate", -1e5, 1e5, "m/s") : null;
            if (rate is null && usesRangeRate)
            {
                return;
            }

            if (!usesRangeRate)
            {
                lines.Field();
            }

            _plots.Add(LocalPlot.OfRadar(
                Length.FromMetres(range), Azimuth.FromRadians(azimuth), Angle.FromRadians(elevation), rate is { } value ? Speed.FromMetresPerSecond(value) : null));
        }
    }

    private double? Number(ref CsvLines lines, string name, double least, double greatest, string unit)
    {
        if (lines.TryNumber(out var value, out var field) && value >= least && value <= greatest)
        {
            return value;
        }

        Add(name, Encoding.UTF8.GetString(field), FormattableString.Invariant($"a number in [{least:G7}, {greatest:G7}] {unit}").TrimEnd());
        return null;
    }

    private void Add(string field, string found, string allowed) => problems.Add(new Problem(file, _line, field, $"'{found}'", allowed));
}
