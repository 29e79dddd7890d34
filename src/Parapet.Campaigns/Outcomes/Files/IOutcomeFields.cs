using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>Where the fields of an outcome go through: into bytes, or out of them again, when the values that are given do not count.</summary>
internal interface IOutcomeFields
{
    long Whole(long value);

    /// <summary>Every bit of it, of what is not a number too.</summary>
    double Real(double value);

    string Text(string value);

    /// <param name="element">Takes one element through; it is given the default where there is none to give.</param>
    ImmutableArray<T> Each<T>(ImmutableArray<T> values, Func<IOutcomeFields, T?, T> element);
}
