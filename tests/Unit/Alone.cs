using Xunit;

namespace Parapet.Tests.Unit;

/// <summary>Tests that weigh the memory of the program: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
