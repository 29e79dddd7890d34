namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Cuts a stream of plain text into words, keeping no more than one; a word longer than any number ends there.</summary>
internal sealed class AsciiWords(Stream stream)
{
    private const int LongestWord = 64;

    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly char[] _word = new char[LongestWord];
    private int _at;
    private int _end;

    /// <summary>The next word; null at the end.</summary>
    public string? Next()
    {
        var length = 0;
        for (int value; (value = Byte()) >= 0 && length < LongestWord;)
        {
            if (value > ' ')
            {
                _word[length++] = (char)value;
            }
            else if (length > 0)
            {
                break;
            }
        }

        return length == 0 ? null : new(_word, 0, length);
    }

    private int Byte()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
        }

        return _end == 0 ? -1 : _buffer[_at++];
    }
}
