namespace Parapet.Record;

/// <summary>
/// Where the fields of entries go through: the columns of a journal, a digest, a description. There are four kinds of
/// field; everything else is made of them in <see cref="FieldsOfMessages"/>.
/// </summary>
public interface IFields
{
    /// <summary>A whole number: a count, an identity, nanoseconds, the place of a word in its list.</summary>
    /// <param name="name">Of the field, in camelCase; it names the column.</param>
    /// <param name="unit">As "ns"; the words of a list parted by bars; empty for a plain number.</param>
    long Whole(string name, string unit, long value);

    /// <summary>A number in double precision.</summary>
    /// <inheritdoc cref="Whole"/>
    double Real(string name, string unit, double value);

    /// <summary>A number for which single precision is enough; a journal keeps no more of it.</summary>
    /// <inheritdoc cref="Whole"/>
    double Coarse(string name, string unit, double value);

    /// <inheritdoc cref="Whole"/>
    string Text(string name, string value);
}
