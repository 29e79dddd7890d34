using System.Globalization;
using System.Text;
using Parapet.Tracking.MultiHypothesis;

namespace Parapet.Cli.Tracking;

/// <summary>Tracks as a table: one row for every reported track at every time of a scan.</summary>
internal sealed class TrackFile
{
    private readonly StringBuilder _text = new("time,track_id,x,y,z,vx,vy,vz\n");

    public int Rows { get; private set; }

    public void Add(string time, List<LocalTrack> tracks)
    {
        foreach (var track in tracks)
        {
            var (p, v) = (track.Position, track.Velocity);
            _text.Append(CultureInfo.InvariantCulture, $"{time},{track.Number},{p.X:F4},{p.Y:F4},{p.Z:F4},{v.X:F4},{v.Y:F4},{v.Z:F4}\n");
            Rows++;
        }
    }

    public override string ToString() => _text.ToString();
}
