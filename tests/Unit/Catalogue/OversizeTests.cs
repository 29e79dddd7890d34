using Parapet.Catalogue.Reading;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

public sealed class OversizeTests
{
    [Fact]
    public void AFileFarTooLongIsRefusedUnread()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, new string('#', 300_000));
            var problems = new Problems();

            Assert.Null(YamlDocument.Read(path, "long.yaml", problems));
            Assert.Equal("long.yaml: 300000 bytes; at most 262144 bytes", Assert.Single(problems.InOrder()).ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
