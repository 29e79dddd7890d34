namespace Parapet.Store;

/// <summary>What the values of a column are, as far as it decides how they are written.</summary>
public enum ColumnKind
{
    /// <summary>Text; times, dates, intervals, lists and structures too, as the database writes them.</summary>
    Text,

    /// <summary>Whole numbers of any size, and decimals: their digits are exact.</summary>
    Exact,

    /// <summary>Binary floating point, in the fewest digits that give the same number again.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,
}
