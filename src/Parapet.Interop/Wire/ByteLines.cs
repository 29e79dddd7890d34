using System.Text;

namespace Parapet.Interop.Wire;

/// <summary>Lines of a stream of UTF-8 with the place where each begins.</summary>
/// <param name="goesOn">Whether a backslash before a line break keeps the line going.</param>
/// <param name="complain">Takes lines that are too long.</param>
internal sealed class ByteLines(Stream stream, bool goesOn, Action<WireFault> complain)
{
    /// <summary>A briefing may be long; what is longer is no text.</summary>
    private const int Longest = 1 << 20;

    private readonly byte[] _buffer = new byte[65_536];
    private readonly List<byte> _line = [];
    private int _at;
    private int _filled;
    private long _read;

    /// <summary>Where the last line begins, from the first byte read; held at the largest whole number behind 2 GiB.</summary>
    public int Offset { get; private set; }

    /// <summary>Without its line break; null at the end.</summary>
    public string? Next()
    {
        _line.Clear();
        Offset = (int)Math.Min(int.MaxValue, _read);
        var isTold = false;
        while (Byte() is var letter and >= 0)
        {
            if (letter == '\n' && !(goesOn && IsEscaped()))
            {
                return Text();
            }

            if (_line.Count < Longest)
            {
                _line.Add((byte)letter);
            }
            else if (!isTold)
            {
                isTold = true;
                complain(new(Offset, "line", $"longer than {Longest} bytes; the rest is passed over"));
            }
        }

        return _line.Count > 0 ? Text() : null;
    }

    /// <summary>By an odd number of backslashes, with the carriage return of other systems between or not.</summary>
    private bool IsEscaped()
    {
        var end = _line.Count;
        if (end > 0 && _line[end - 1] == '\r')
        {
            end--;
        }

        var count = 0;
        while (count < end && _line[end - 1 - count] == '\\')
        {
            count++;
        }

        if (count % 2 == 1 && end < _line.Count)
        {
            _line.RemoveAt(end);
        }

        return count % 2 == 1;
    }

    private string Text()
    {
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_line);
        if (bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        if (Offset == 0 && bytes is [0xef, 0xbb, 0xbf, ..])
        {
            bytes = bytes[3..];
        }

        // What is no UTF-8 becomes replacement characters.
        return Encoding.UTF8.GetString(bytes);
    }

    private int Byte()
    {
        if (_at >= _filled)
        {
            _filled = stream.Read(_buffer);
            _at = 0;
            if (_filled <= 0)
            {
                _filled = 0;
                return -1;
            }
        }

        _read++;
        return _buffer[_at++];
    }
}
