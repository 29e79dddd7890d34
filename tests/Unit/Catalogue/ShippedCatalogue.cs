using Parapet.Catalogue;

namespace Parapet.Tests.Unit.Catalogue;

internal static class ShippedCatalogue
{
    public static SystemCatalogue Value { get; } = SystemCatalogue.Load(SystemCatalogue.DefaultFolder()!).Catalogue!;
}
