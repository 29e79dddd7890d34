using Xunit;

namespace Parapet.Tests.Architecture.Packing;

/// <summary>Tests of one feed of packages.</summary>
[CollectionDefinition(nameof(PackingCollection))]
public sealed class PackingCollection : ICollectionFixture<Feed>;
