namespace Parapet.Questions.Assignment;

/// <summary>A row of an assignment problem: its numbers as they stand, and where they begin.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Words">Without what parts them.</param>
internal readonly record struct AssignmentRow(int Line, string[] Words)
{
    /// <summary>The words as a reader of the file would look for them.</summary>
    public string Text => string.Join(' ', Words);
}
