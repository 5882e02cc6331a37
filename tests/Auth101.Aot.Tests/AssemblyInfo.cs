// One publish at a time: each uses all processors.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
