using System.Collections.Immutable;

namespace Parapet.Catalogue.Figures;

internal readonly record struct FigureOrigin(FigureStatus Status, ImmutableArray<string> SourceIds, string Reason);
