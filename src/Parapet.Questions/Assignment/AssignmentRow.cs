namespace Parapet.Questions.Assignment;

/// <summary>A row of an assignment problem: its numbers as they stand, and where they begin. One row is filled again and again.</summary>
internal sealed class AssignmentRow
{
    // Of a row with more words no more is told than these.
    private const int MostWords = 64;

    private readonly int[] _ends = new int[MostWords + 1];
    private char[] _text = new char[256];

    /// <summary>From 1.</summary>
    public int Line { get; private set; }

    public int Count { get; private set; }

    /// <summary>The words as a reader of the file would look for them.</summary>
    public string Text => string.Join(' ', Enumerable.Range(0, Math.Min(Count, MostWords)).Select(word => this[word].ToString()));

    public ReadOnlySpan<char> this[int word] => _text.AsSpan(_ends[word], _ends[word + 1] - _ends[word]);

    public void Begin(int line) => (Line, Count) = (line, 0);

    public void Add(ReadOnlySpan<char> word)
    {
        if (Count < MostWords)
        {
            var end = _ends[Count] + word.Length;
            if (end > _text.Length)
            {
                Array.Resize(ref _text, 2 * end);
            }

            word.CopyTo(_text.AsSpan(_ends[Count]));
            _ends[Count + 1] = end;
        }

        Count++;
    }
}
