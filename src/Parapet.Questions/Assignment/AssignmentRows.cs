namespace Parapet.Questions.Assignment;

/// <summary>
/// The numbers of a file in rows: by their count, where lines break does not matter then; or line by line, so that what is
/// missing is told at its place.
/// </summary>
internal sealed class AssignmentRows(AssignmentWords words, bool byLines)
{
    private bool _hasWord;

    public AssignmentRow Row { get; } = new();

    /// <summary>Fills the row; false at the end of the file.</summary>
    /// <param name="count">Words of the row; not asked for where rows are lines.</param>
    public bool Read(int count)
    {
        if (!Next())
        {
            return false;
        }

        Row.Begin(words.Line);
        do
        {
            Row.Add(words.Word);
            _hasWord = false;
        }
        while ((byLines || Row.Count < count) && Next() && !(byLines && words.BeginsLine));

        return true;
    }

    private bool Next() => _hasWord || (_hasWord = words.Read());
}
