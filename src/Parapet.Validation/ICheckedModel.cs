using Parapet.Validation.Tables;

namespace Parapet.Validation;

/// <summary>Computes with the program's own model what a reference table holds.</summary>
public interface ICheckedModel
{
    /// <summary>The table's name, as in <c>atmosphere/ussa1976</c>.</summary>
    string Table { get; }

    /// <summary>What the model says of one case: a value for each column that the table expects, in the column's unit.</summary>
    /// <exception cref="InvalidDataException">The case has no such input, or one that is no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The case lies outside the model.</exception>
    IEnumerable<(string Column, double Value)> Compute(ReferenceRow row);
}
