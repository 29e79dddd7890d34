namespace Parapet.Interop.Wire;

/// <summary>A stream read forward through one window: what a parser needs lies there in one piece, and memory does not grow with the stream.</summary>
internal sealed class ReadAhead(Stream stream)
{
    /// <summary>The longest piece that can be asked for.</summary>
    public const int Most = 64 << 20;

    private const int Usual = 256 << 10;

    private const int SearchStep = 1 << 16;

    /// <summary>Of a short file no more than it holds, and the octet by whose want its end is known.</summary>
    private byte[] _buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length - stream.Position + 1, 1, Usual) : Usual];
    private int _start;
    private int _end;
    private bool _isDry;

    /// <summary>Of the first byte that is not yet read, from the first of the stream.</summary>
    public long Position { get; private set; }

    /// <summary>What lies in the window.</summary>
    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether this many bytes are left; if so, they lie in the window.</summary>
    /// <param name="count">At most <see cref="Most"/>.</param>
    public bool Has(int count)
    {
        if (_end - _start >= count)
        {
            return true;
        }

        if (_isDry)
        {
            return false;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        MakeRoom();
        while (!_isDry && _end - _start < count)
        {
            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Clamp(2 * _buffer.Length, Usual, Most));
            }

            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _isDry = read == 0;
            _end += read;
        }

        return _end - _start >= count;
    }

    /// <summary>Whether something that is looked for begins at the first of the bytes.</summary>
    /// <param name="from">All that there is, or as many at least as the search was told.</param>
    /// <param name="isLast">Whether nothing comes behind them.</param>
    public delegate bool Beginning(ReadOnlySpan<byte> from, bool isLast);

    /// <summary>Leaves bytes behind, one at least, up to where something begins; all of them where nothing does.</summary>
    /// <param name="reach">How many bytes it takes to tell.</param>
    /// <param name="begins">Tells.</param>
    public bool SkipTo(int reach, Beginning begins)
    {
        for (var first = 1; ; first = 0)
        {
            var isLast = !Has(SearchStep + reach);
            var unread = Unread;
            var end = isLast ? unread.Length : SearchStep;
            for (var at = first; at < end; at++)
            {
                if (begins(unread[at..], isLast))
                {
                    Take(at);
                    return true;
                }
            }

            Take(end);
            if (isLast)
            {
                return false;
            }
        }
    }

    /// <summary>Leaves bytes behind.</summary>
    /// <param name="count">No more than lie in the window.</param>
    public void Take(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Leaves bytes behind, in the window or not; the number of those that there were.</summary>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Has(1))
        {
            var step = (int)Math.Min(left, _end - _start);
            Take(step);
            left -= step;
        }

        return count - left;
    }

    private void MakeRoom()
    {
        Unread.CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
    }
}
