namespace Parapet.Questions.Assignment;

/// <summary>
/// The words of a file one by one, whatever its size. They are parted by white space, semicolons, or commas beside a space or
/// between three numbers and more; from # to the end of a line is a remark.
/// </summary>
internal sealed class AssignmentWords(TextReader reader, CancellationToken cancellation)
{
    private const int BufferSize = 1 << 16;
    private const int LongestWord = 1_000;
    private const int LeastCommas = 2;

    private readonly char[] _buffer = new char[BufferSize];
    private readonly char[] _word = new char[LongestWord + 1];
    private readonly Queue<string> _parts = new();
    private int _at;
    private int _end;
    private int _length;
    private int _start;
    private int _wordsInLine;
    private bool _wasReturn;

    /// <summary>Of the last word, from 1; at the end of the file that of its end.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether the last word is the first of its line.</summary>
    public bool BeginsLine { get; private set; }

    /// <summary>The last word; what is longer than any number ends with what is in none.</summary>
    public ReadOnlySpan<char> Word => _word.AsSpan(_start, _length);

    /// <summary>False at the end of the file.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public bool Read()
    {
        if (_parts.TryDequeue(out var part))
        {
            part.CopyTo(_word);
            (_start, _length, BeginsLine) = (0, part.Length, false);
            return true;
        }

        do
        {
            if (!SkipToWord())
            {
                return false;
            }

            TakeWord();
        }
        while (_length == 0);

        return true;
    }

    private bool SkipToWord()
    {
        var isRemark = false;
        for (; _at < _end || Refill(); _at++)
        {
            var letter = _buffer[_at];
            if (letter is '\n' or '\r')
            {
                // Return and line feed together end one line.
                Line += letter == '\n' && _wasReturn ? 0 : 1;
                (_wasReturn, _wordsInLine, isRemark) = (letter == '\r', 0, false);
                continue;
            }

            _wasReturn = false;
            isRemark |= letter == '#';
            if (!isRemark && !IsBetween(letter))
            {
                return true;
            }
        }

        return false;
    }

    private void TakeWord()
    {
        var (length, commas) = (0, 0);
        for (; _at < _end || Refill(); _at++)
        {
            var letter = _buffer[_at];
            if (letter is '\n' or '\r' or '#' || IsBetween(letter))
            {
                break;
            }

            commas += letter == ',' ? 1 : 0;
            _word[length] = letter;
            length = Math.Min(length + 1, LongestWord);
        }

        if (length == LongestWord)
        {
            _word[length++] = '?';
        }

        (_start, _length, BeginsLine) = (0, length, _wordsInLine++ == 0);
        if (commas > 0)
        {
            PartAtCommas(commas);
        }
    }

    /// <summary>A comma inside a word is left there, unless the line is that word alone: 0,5 is no number, and not two of them either.</summary>
    private void PartAtCommas(int commas)
    {
        if (commas >= LeastCommas && BeginsLine && IsLastOfLine())
        {
            foreach (var part in Word.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                _parts.Enqueue(part);
            }

            _length = 0;
            if (_parts.TryDequeue(out var first))
            {
                first.CopyTo(_word);
                _length = first.Length;
            }

            return;
        }

        var trimmed = Word.TrimStart(',');
        _start = _length - trimmed.Length;
        _length = trimmed.TrimEnd(',').Length;
    }

    private bool IsLastOfLine()
    {
        while ((_at < _end || Refill()) && IsBetween(_buffer[_at]) && _buffer[_at] is not ('\n' or '\r'))
        {
            _at++;
        }

        return _at >= _end || _buffer[_at] is '\n' or '\r' or '#';
    }

    private bool Refill()
    {
        cancellation.ThrowIfCancellationRequested();
        (_at, _end) = (0, reader.Read(_buffer, 0, _buffer.Length));
        return _end > 0;
    }

    private static bool IsBetween(char letter) => letter is ' ' or '\t' or ';' || char.IsWhiteSpace(letter);
}
