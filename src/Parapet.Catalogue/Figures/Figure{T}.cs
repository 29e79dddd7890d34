using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Figures;

/// <summary>A figure as a field of an entry: its draw is a typed quantity.</summary>
public sealed record Figure<T>(Figure Untyped)
    where T : struct
{
    /// <summary>The figure's value in a draw.</summary>
    public T In(FigureDraw draw) => ((Dimension<T>)Untyped.Dimension).Typed(draw.ValueOf(Untyped));

    /// <summary>The value that the file gives, whatever is disputed about it.</summary>
    public T Nominal => ((Dimension<T>)Untyped.Dimension).Typed(Untyped.Value);
}
