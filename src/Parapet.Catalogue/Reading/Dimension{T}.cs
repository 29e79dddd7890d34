using System.Collections.Immutable;

namespace Parapet.Catalogue.Reading;

/// <summary>A dimension with its type.</summary>
public sealed class Dimension<T>(string name, Func<double, T> of, ImmutableArray<Unit> units, MeaningfulValues? meaningful = null)
    : Dimension(name, units, meaningful ?? MeaningfulValues.All)
    where T : struct
{
    public override Type Type => typeof(T);

    public override object Of(double value) => of(value);

    /// <summary>The quantity of a value in SI, without boxing.</summary>
    public T Typed(double value) => of(value);
}
