namespace Parapet.Catalogue.Reading;

/// <summary>
/// How much a file of the catalogue or of a study may hold: many times what any that ships holds, and little enough that
/// the worst file is refused in a moment and in little memory. They are held while the file is read, before anything is
/// built from it.
/// </summary>
public static class InputLimits
{
    /// <summary>Twenty times the largest file that ships, in bytes.</summary>
    public const int LargestFile = 256 << 10;

    /// <summary>Lists and mappings within each other.</summary>
    public const int DeepestNesting = 32;

    /// <summary>Values of a file: mappings, lists and texts together.</summary>
    public const int MostValues = 50_000;

    /// <summary>Letters of one text; a whole page has some three thousand.</summary>
    public const int LongestText = 20_000;

    /// <summary>Letters of a field's name with those of all that it stands in, as problems print it.</summary>
    public const int LongestPath = 400;

    /// <summary>Problems of one file that are told; of more, their number is.</summary>
    public const int MostProblems = 200;

    /// <summary>Of a file of JSON that a run wrote or a tracking case holds, in bytes.</summary>
    public const int LargestJson = 64 << 20;

    /// <summary>Of a table of plots or tracks, in bytes: five million rows and more.</summary>
    public const int LargestTable = 1 << 30;
}
