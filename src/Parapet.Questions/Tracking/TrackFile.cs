using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using Parapet.Tracking.Keeping;

namespace Parapet.Questions.Tracking;

/// <summary>Tracks as a table: one row for every reported track at every time of a scan.</summary>
internal sealed class TrackFile
{
    // A time and an id, and six numbers of up to 21 signs.
    private const int LongestNumber = 21;
    private const double Ticks = 10_000;

    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    public TrackFile()
    {
        _length = Encoding.UTF8.GetBytes("time,track_id,x,y,z,vx,vy,vz\n", _bytes);
    }

    public int Rows { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <param name="time">As the list of scans writes it.</param>
    /// <param name="later">Seconds from the tracks' time to that of the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(string time, List<LocalTrack> tracks, double later)
    {
        foreach (var track in tracks)
        {
            if (_bytes.Length - _length < time.Length * 3 + 8 * LongestNumber)
            {
                Array.Resize(ref _bytes, 2 * _bytes.Length + time.Length * 3);
            }

            _length += Encoding.UTF8.GetBytes(time, _bytes.AsSpan(_length));
            _bytes[_length++] = (byte)',';
            Utf8Formatter.TryFormat(track.Number, _bytes.AsSpan(_length), out var written);
            _length += written;
            Add(track.Position.X + later * track.Velocity.X);
            Add(track.Position.Y + later * track.Velocity.Y);
            Add(track.Position.Z + later * track.Velocity.Z);
            Add(track.Velocity.X);
            Add(track.Velocity.Y);
            Add(track.Velocity.Z);
            _bytes[_length++] = (byte)'\n';
            Rows++;
        }
    }

    /// <summary>A comma, and the value to four places: as a whole number, which takes a tenth of the time of any other way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(double value)
    {
        _bytes[_length++] = (byte)',';
        var ticks = (long)Math.Round(Math.Abs(value) * Ticks);
        if (value < 0 && ticks > 0)
        {
            _bytes[_length++] = (byte)'-';
        }

        var (whole, part) = Math.DivRem(ticks, (long)Ticks);
        Utf8Formatter.TryFormat(whole, _bytes.AsSpan(_length), out var written);
        _length += written;
        _bytes[_length++] = (byte)'.';
        for (var place = (long)Ticks / 10; place > 0; place /= 10)
        {
            _bytes[_length++] = (byte)('0' + part / place % 10);
        }
    }
}
